import { useTranslation } from 'react-i18next';
import { useLawParameters } from '@/shared/goods/law_lists';
import { MarkTag } from '@/shared/ui/mark_tag';

// The lists of codes between the message and the zone that law itself does not vouch for.
export function UnverifiedCodes() {
  const { t } = useTranslation('treaty');
  const unsure = useLawParameters('single_window.').filter(({ values }) => values[0]?.is_unverified);
  if (unsure.length === 0) return null;
  return (
    <p className="soft">
      {t('certificate.message.unverified')} {unsure.map(({ title }) => title).join(t('certificate.and'))}
      <MarkTag mark="?" />
    </p>
  );
}

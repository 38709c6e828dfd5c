import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { zoneToday } from '@/shared/format/dates';
import { MarkTag } from '@/shared/ui/mark_tag';

interface CodeList {
  name: string;
  title: string;
  values: { is_unverified: boolean }[];
}

// The lists of codes between the message and the zone that law itself does not vouch for.
export function UnverifiedCodes() {
  const { t } = useTranslation('treaty');
  const found = useRead<{ items: CodeList[] }>('/law/parameters', { q: 'single_window.', as_of: zoneToday() });
  const unsure = (found.data?.items ?? []).filter(
    ({ name, values }) => name.startsWith('single_window.') && values[0]?.is_unverified,
  );
  if (unsure.length === 0) return null;
  return (
    <p className="soft">
      {t('certificate.message.unverified')} {unsure.map(({ title }) => title).join(t('certificate.and'))}
      <MarkTag mark="?" />
    </p>
  );
}

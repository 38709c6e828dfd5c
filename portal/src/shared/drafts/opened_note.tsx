import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';

// That a page began with what this device kept, and the way to begin without it.
export function OpenedNote({ at, onThrowAway }: { at: string; onThrowAway: () => void }) {
  const { t } = useTranslation();
  const { instant } = useDates();
  return (
    <p className="note" role="status">
      {t('drafts.opened', { at: instant(at) })}{' '}
      <button type="button" className="link-button" onClick={onThrowAway}>
        {t('drafts.begin_anew')}
      </button>
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import type { Schedule } from './use_schedule';

// Where the schedule is kept and since when, how it is cleared, and how it is had back.
export function KeptNote({ schedule }: { schedule: Schedule }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const { keptAt, clear, history } = schedule;
  const at = keptAt && instant(keptAt);
  if (schedule.isCleared) {
    return (
      <p className="note" role="status">
        {t('stress.cleared')}{' '}
        <button type="button" className="link-button" onClick={history.undo}>
          {t('drafts.undo')}
        </button>
      </p>
    );
  }
  if (schedule.isGiven) {
    return (
      <p className="soft" role="status">
        {t('stress.given')} {at && t('stress.earlier_kept', { at })}
      </p>
    );
  }
  if (schedule.isNowhere) {
    return (
      <p className="soft" role="status">
        {t('drafts.here.nowhere')}
      </p>
    );
  }
  if (!keptAt || schedule.isOpened) return null;
  return (
    <p className="soft" role="status">
      {t('drafts.here', { at })}{' '}
      <button type="button" className="link-button" onClick={clear}>
        {t('drafts.begin_anew')}
      </button>
    </p>
  );
}

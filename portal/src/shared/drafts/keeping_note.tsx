import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import type { Keeping } from './use_draft_keeper';

interface KeepingNoteProps {
  keeping: Keeping;
  onTakeTheirs: () => void;
  onInsist: () => void;
}

// Where the draft is kept and since when; in a conflict, the writer chooses.
export function KeepingNote({ keeping, onTakeTheirs, onInsist }: KeepingNoteProps) {
  const { t } = useTranslation();
  const { instant } = useDates();
  if (keeping.state === 'none') return null;
  if (keeping.state === 'conflict') {
    return (
      <div className="refusal" role="alertdialog" aria-label={t('drafts.conflict')}>
        <p className="refusal-sentence">{t('drafts.conflict')}</p>
        <p className="button-row">
          <button type="button" className="solid-button" onClick={onTakeTheirs}>
            {t('drafts.take_theirs')}
          </button>
          <button type="button" className="plain-button" onClick={onInsist}>
            {t('drafts.keep_mine')}
          </button>
        </p>
      </div>
    );
  }
  return (
    <p className="soft" role="status">
      {t(`drafts.kept.${keeping.state}`, { at: keeping.at && instant(keeping.at) })}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import type { Draft } from './draft';
import type { Step } from './places';

// What was just done to the form, and how it is taken back.
export interface Undo {
  text: string;
  step: Step; // where it was done, and is said
  back: (now: Draft) => Draft;
  isWhole?: boolean; // the whole form as it was: only until something else is written
}

interface UndoNoteProps {
  undo: Undo | undefined;
  step: Step;
  onUndo: (back: Undo['back']) => void;
}

export function UndoNote({ undo, step, onUndo }: UndoNoteProps) {
  const { t } = useTranslation('treaty');
  if (undo?.step !== step) return null;
  return (
    <p role="status">
      {undo.text}{' '}
      <button type="button" className="link-button" onClick={() => onUndo(undo.back)}>
        {t('drafts.undo')}
      </button>
    </p>
  );
}

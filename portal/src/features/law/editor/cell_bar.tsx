import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellProblem } from './check';
import { placeOfRow, type EditorAction, type EditorState } from './editor_state';
import type { RowDiff } from './row_diff';
import { columnAt, EXTRA, isFixed, kindOf, UNVERIFIED } from './sheet';

// The text of a cell with the letter marked at which reading ended.
function Pointed({ text, letter }: { text: string; letter: number }) {
  const letters = [...text];
  return (
    <code className="sheet-pointed">
      {letters.slice(0, letter).join('')}
      <mark>{letters[letter] ?? '␣'}</mark>
      {letters.slice(letter + 1).join('')}
    </code>
  );
}

// Facts that the sentence does not name itself.
function untold({ problem: { title, facts } }: CellProblem): string {
  return facts.map(({ value }) => value).filter((value) => !title.includes(value)).join(' · ');
}

interface CellBarProps {
  state: EditorState;
  dispatch: Dispatch<EditorAction>;
  diff: RowDiff | undefined;
  problem: CellProblem | undefined;
}

// The active cell in full: where it stands, its whole text, what its column means, what it said
// before, and why it cannot be read.
export function CellBar({ state, dispatch, diff, problem }: CellBarProps) {
  const { t } = useTranslation('law');
  const { history: { now: sheet }, selection } = state;
  const at = placeOfRow(sheet, selection.row);
  const row = sheet.rows[at];
  if (!row) return null;
  const column = columnAt(sheet, selection.column);
  const kind = kindOf(sheet, selection.column);
  const extra = EXTRA[selection.column - sheet.inputs.length - sheet.outputs.length];
  const name = column?.name ?? (extra ? t(`editor.column.${extra}`) : '');
  const text = row.cells[selection.column] ?? '';
  const was = diff?.byRow.get(row.id)?.was?.cells[selection.column];
  const rowName = row.isOtherwise ? t('row.otherwise') : t('row.number', { row: at + 1 });
  const about = [column && `${column.type}${column.unit && ` (${column.unit})`}`, column?.allowed && t('trial.allowed', { allowed: column.allowed }), column?.remark];
  return (
    <div className="cell-bar">
      <p className="cell-bar-place">
        <strong>{rowName}</strong> · <code>{name}</code>
        <span className="soft">{about.filter(Boolean).join(' · ')}</span>
      </p>
      {kind === 'mark' ? (
        <label className="check-field">
          <input
            type="checkbox"
            checked={text === UNVERIFIED}
            onChange={(event) => dispatch({ type: 'write', text: event.target.checked ? UNVERIFIED : '' })}
          />
          <span>{t('editor.unverified')}</span>
        </label>
      ) : (
        <textarea
          className={problem ? 'input cell-bar-text cell-bar-refused' : 'input cell-bar-text'}
          aria-label={t('editor.cell_text')}
          aria-invalid={problem ? true : undefined}
          rows={Math.min(4, Math.max(1, Math.ceil(text.length / 90)))}
          value={text}
          readOnly={isFixed(sheet, row, selection.column)}
          spellCheck={false}
          onChange={(event) => dispatch({ type: 'write', text: event.target.value })}
        />
      )}
      <div role="status" className="cell-bar-notes">
        {problem && (
          <p className="field-error">
            {problem.problem.title}{' '}
            {problem.letter !== undefined && <Pointed text={text} letter={problem.letter} />}{' '}
            <span className="soft">{untold(problem)}</span>
          </p>
        )}
        {was !== undefined && was !== text && (
          <p className="soft">
            {t('editor.was')} <code>{was || '∅'}</code>
          </p>
        )}
      </div>
    </div>
  );
}

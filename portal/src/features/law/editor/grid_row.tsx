import { memo, useEffect, useRef, type Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { MarkTag } from '@/shared/ui/mark_tag';
import type { EditorAction } from './editor_state';
import type { RowChange } from './row_diff';
import { isFixed, kindOf, UNVERIFIED, type Sheet, type SheetRow } from './sheet';

export const ROW_HEIGHT = 34;

interface ActiveCellProps {
  id: string;
  label: string;
  text: string;
  isMark: boolean;
  isEdited: boolean;
  hasFocus: boolean;
  isFixed: boolean;
  isRefused: boolean;
  list: string;
  dispatch: Dispatch<EditorAction>;
}

// The one cell that takes keys. It always is a field, so that any way of writing, that of Chinese
// too, begins with the first key.
function ActiveCell(props: ActiveCellProps) {
  const field = useRef<HTMLInputElement>(null);
  const { hasFocus, isEdited, dispatch } = props;
  useEffect(() => {
    if (!hasFocus) return;
    const input = field.current;
    input?.focus({ preventScroll: true });
    if (input?.type !== 'text') return;
    if (!isEdited) input.select();
    // F2 goes to the end; whoever began by writing has the caret where it belongs.
    else if (input.selectionEnd !== input.selectionStart) input.setSelectionRange(input.value.length, input.value.length);
  }, [hasFocus, isEdited]);
  if (props.isMark) {
    return (
      <input
        ref={field}
        type="checkbox"
        className="sheet-check"
        aria-label={props.label}
        checked={props.text === UNVERIFIED}
        onChange={(event) => dispatch({ type: 'write', text: event.target.checked ? UNVERIFIED : '' })}
      />
    );
  }
  return (
    <input
      ref={field}
      type="text"
      className="sheet-field"
      aria-label={props.label}
      aria-invalid={props.isRefused || undefined}
      list={props.list}
      value={props.text.replaceAll('\n', ' ')}
      readOnly={props.isFixed}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => dispatch({ type: 'write', text: event.target.value })}
    />
  );
}

interface CellTextProps {
  text: string;
  was: string | undefined;
  isMark: boolean;
}

function CellText({ text, was, isMark }: CellTextProps) {
  if (isMark) return text === UNVERIFIED ? <MarkTag mark="?" /> : null;
  const isChanged = was !== undefined && was !== text;
  return (
    <>
      {isChanged && was !== '' && <s className="sheet-was">{was}</s>}
      <span>{text}</span>
    </>
  );
}

export interface GridRowProps {
  sheet: Pick<Sheet, 'inputs' | 'outputs'>;
  row: SheetRow;
  at: number; // its place in the sheet
  index: number; // its place among what is shown
  change: RowChange | undefined;
  labels: readonly string[]; // of the columns
  active: number; // the column of the cell that takes keys; -1: none of this row
  isEdited: boolean;
  hasFocus: boolean;
  range: string; // "1-3": the columns that are selected; empty: none
  refused: string; // ",1,3,": columns whose cell is refused
  note: string; // what the analysis says of the row: its gravest weight
  dispatch: Dispatch<EditorAction>;
}

function isWithin(range: string, column: number): boolean {
  const [left = 1, right = 0] = range.split('-').map(Number);
  return range !== '' && column >= left && column <= right;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { t } = useTranslation('law');
  const { row, at, index, change, sheet, labels, active } = props;
  const whole = sheet as Sheet;
  const name = row.isOtherwise ? t('row.otherwise') : String(at + 1);
  const kind = change?.change ?? 'same';
  return (
    <div role="row" aria-rowindex={index + 2} className={`sheet-row sheet-${kind}`} style={{ top: index * ROW_HEIGHT }}>
      <div role="rowheader" className="sheet-head" data-row={row.id} aria-label={row.isOtherwise ? name : t('row.number', { row: name })}>
        <span className={props.note ? `sheet-dot weight-${props.note}` : 'sheet-dot'} title={props.note && t(`weight.${props.note}`)} />
        {name}
        {kind !== 'same' && <span className="visually-hidden">{t(`editor.change.${kind}`)}</span>}
      </div>
      {row.cells.map((text, column) => {
        const cellKind = kindOf(whole, column);
        const isRefused = props.refused.includes(`,${column},`);
        const was = change?.was?.cells[column];
        const classes = [
          'sheet-cell',
          `sheet-${cellKind}`,
          isRefused && 'sheet-refused',
          was !== undefined && was !== text && 'sheet-new',
          isWithin(props.range, column) && 'sheet-selected',
          column === active && 'sheet-active',
        ];
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={isWithin(props.range, column) || undefined}
            className={classes.filter(Boolean).join(' ')}
            data-row={row.id}
            data-column={column}
          >
            {column === active ? (
              <ActiveCell
                id={`${row.id}:${column}`}
                label={t('editor.cell', { row: name, column: labels[column] })}
                text={text}
                isMark={cellKind === 'mark'}
                isEdited={props.isEdited}
                hasFocus={props.hasFocus}
                isFixed={isFixed(whole, row, column)}
                isRefused={isRefused}
                list={`sheet-list-${column}`}
                dispatch={props.dispatch}
              />
            ) : (
              <CellText text={text} was={was} isMark={cellKind === 'mark'} />
            )}
          </div>
        );
      })}
    </div>
  );
});

// A row of the version in force that the draft has no longer.
export function GoneRow({ index, number, cells }: { index: number; number: number; cells: readonly string[] }) {
  const { t } = useTranslation('law');
  return (
    <div role="row" aria-rowindex={index + 2} className="sheet-row sheet-gone" style={{ top: index * ROW_HEIGHT }}>
      <div role="rowheader" className="sheet-head" aria-label={t('editor.gone', { row: number })}>
        <span className="sheet-dot" />
        {`− ${number}`}
      </div>
      {cells.map((text, column) => (
        <div key={column} role="gridcell" aria-colindex={column + 2} className="sheet-cell">
          <s>{text}</s>
        </div>
      ))}
    </div>
  );
}

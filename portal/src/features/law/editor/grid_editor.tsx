import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type CSSProperties, type Dispatch, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '../tables/inputs';
import type { EditorAction, EditorState } from './editor_state';
import { gridKey, selectedArea, shownPlaces } from './grid_keys';
import { GoneRow, GridRow, ROW_HEIGHT } from './grid_row';
import { columnAt, EXTRA, widthOf, type Sheet, type SheetRow } from './sheet';
import { blockOf, withBlock } from './sheet_edits';
import type { Shown } from './shown_rows';

const HEAD_HEIGHT = 58;
const ROWS_SHOWN = 16;
const ROWS_BEYOND = 6; // that are drawn above and below what is seen
const LISTED_MAX = 40;

interface GridEditorProps {
  state: EditorState;
  dispatch: Dispatch<EditorAction>;
  shown: readonly Shown[];
  // By id of a row: ",1,3,", the columns whose cell is refused.
  refused: ReadonlyMap<number, string>;
  // By id of a row: the gravest that the analysis says of it.
  notes: ReadonlyMap<number, string>;
  label: string;
}

// Chinese letters are twice as wide.
function lettersOf(text: string): number {
  let letters = 0;
  for (const letter of text) letters += letter > '\u2e7f' ? 2 : 1;
  return letters;
}

// By row, and what it said before: rows that did not change are not measured again.
const measured = new WeakMap<SheetRow, { was: readonly string[] | undefined; letters: number[] }>();

function lettersOfRow(row: SheetRow, was: readonly string[] | undefined): number[] {
  const known = measured.get(row);
  if (known && known.was === was) return known.letters;
  const letters = row.cells.map((cell, column) => {
    const before = was?.[column];
    return lettersOf(cell) + (before === undefined || before === cell ? 0 : Math.min(lettersOf(before), 12) + 2);
  });
  measured.set(row, { was, letters });
  return letters;
}

// How wide each column stands, in letters of the code's font.
function widthsOf(shown: readonly Shown[], labels: readonly string[]): number[] {
  const widths = labels.map((label) => lettersOf(label) + 2);
  for (const one of shown) {
    if (one.kind !== 'row') continue;
    lettersOfRow(one.row, one.change?.was?.cells).forEach((letters, column) => {
      if (letters > (widths[column] ?? 0)) widths[column] = letters;
    });
  }
  const mark = widths.length - EXTRA.length + 1;
  return widths.map((width, column) => (column === mark ? 8 : Math.min(Math.max(width, 10), 40)));
}

function Heads({ sheet, labels }: { sheet: Sheet; labels: readonly string[] }) {
  return labels.map((label, at) => {
    const column = columnAt(sheet, at);
    const kind = at < sheet.inputs.length ? 'input' : column ? 'output' : 'extra';
    return (
      <div key={at} role="columnheader" aria-colindex={at + 2} className={`sheet-column sheet-column-${kind}`} title={column?.remark}>
        <code>{label}</code>
        {column && (
          <span className="soft">
            {column.type}
            {column.unit && ` (${column.unit})`}
          </span>
        )}
        {column && (column.allowed || column.remark) && <span className="soft sheet-allowed">{column.allowed || column.remark}</span>}
      </div>
    );
  });
}

// What may be written into the column of the active cell: values that are allowed, and those that
// stand in it already.
function Suggestions({ sheet, column }: { sheet: Sheet; column: number }) {
  const listed = new Set(choicesOf(columnAt(sheet, column)?.allowed ?? '').map((text) => JSON.stringify(text)));
  for (const { cells } of sheet.rows) {
    const cell = cells[column];
    if (cell && listed.size < LISTED_MAX) listed.add(cell);
  }
  return (
    <datalist id={`sheet-list-${column}`}>
      {[...listed].map((text) => (
        <option key={text} value={text} />
      ))}
    </datalist>
  );
}

// The rows that are seen, by how far the grid is scrolled.
function useWindow(count: number) {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(Math.floor(top / ROW_HEIGHT), count - ROWS_SHOWN) - ROWS_BEYOND);
  return { first, last: first + ROWS_SHOWN + 2 * ROWS_BEYOND, setTop };
}

// A decision table under one's hands: keys, mouse and touch, blocks of a spreadsheet; only rows that
// are seen are drawn. What it may hold is for others to say.
export function GridEditor({ state, dispatch, shown, refused, notes, label }: GridEditorProps) {
  const { t } = useTranslation('law');
  const place = useRef<HTMLDivElement>(null);
  const mayLeave = useRef(false);
  const { history: { now: sheet }, selection } = state;
  const { inputs, outputs } = sheet;
  const labels = useMemo(
    () => [...inputs, ...outputs].map(({ name }) => name).concat(EXTRA.map((name) => t(`editor.column.${name}`))),
    [inputs, outputs, t],
  );
  const columns = useMemo(() => ({ inputs, outputs }), [inputs, outputs]);
  const widths = widthsOf(shown, labels);
  const { first, last, setTop } = useWindow(shown.length);
  const area = selectedArea(state);
  const isRange = area.top !== area.bottom || area.left !== area.right;
  const range = isRange ? `${area.left}-${area.right}` : '';
  const index = shown.findIndex((one) => one.kind === 'row' && one.row.id === selection.row);

  // The active cell is brought into sight, under the head and beside the numbers of rows.
  useEffect(() => {
    const box = place.current;
    if (!box || !selection.hasFocus || index < 0) return;
    const top = index * ROW_HEIGHT;
    const seen = box.clientHeight - HEAD_HEIGHT - ROW_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top > box.scrollTop + seen) box.scrollTop = top - seen;
    // The row may not be drawn yet; its column's head is.
    const [corner, ...heads] = box.querySelectorAll<HTMLElement>('[role=columnheader]');
    const head = heads[selection.column];
    if (!corner || !head) return;
    const left = head.offsetLeft - corner.offsetWidth;
    const right = head.offsetLeft + head.offsetWidth - box.clientWidth;
    if (left < box.scrollLeft) box.scrollLeft = left;
    else if (right > box.scrollLeft) box.scrollLeft = right;
  }, [index, selection.column, selection.hasFocus]);

  const cellOf = (event: MouseEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    return cell && { row: Number(cell.dataset['row']), column: cell.dataset['column'] };
  };
  const press = (event: MouseEvent) => {
    const cell = cellOf(event);
    if (!cell || event.button !== 0) return;
    const column = Number(cell.column ?? 0);
    const isActive = cell.column !== undefined && cell.row === selection.row && column === selection.column;
    // In a text that is edited the mouse sets the caret.
    if (isActive && selection.isEdited && selection.hasFocus) return;
    event.preventDefault();
    dispatch({ type: 'select', row: cell.row, column, isExtended: event.shiftKey });
    if (cell.column !== undefined) return;
    dispatch({ type: 'select', row: cell.row, column: widthOf(sheet) - 1, isExtended: true });
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const rows = shownPlaces(shown.slice(Math.max(index, 0)));
    dispatch({ type: 'set', sheet: withBlock(sheet, rows, area.left, blockOf(text)), row: selection.row });
  };
  const copy = (event: ClipboardEvent) => {
    if (!isRange) return;
    event.preventDefault();
    const rows = shownPlaces(shown).filter((at) => at >= area.top && at <= area.bottom);
    const lines = rows.map((at) => sheet.rows[at]?.cells.slice(area.left, area.right + 1).join('\t'));
    event.clipboardData.setData('text/plain', lines.join('\n'));
  };
  const style = {
    '--sheet-columns': `4.5em ${widths.map((width) => `${width + 3}ch`).join(' ')}`,
    height: HEAD_HEIGHT + Math.min(Math.max(shown.length, 3), ROWS_SHOWN) * ROW_HEIGHT + 14,
  } as CSSProperties;
  return (
    <div
      ref={place}
      role="grid"
      tabIndex={-1}
      className="sheet"
      aria-label={label}
      aria-rowcount={shown.length + 1}
      aria-colcount={labels.length + 1}
      aria-multiselectable
      style={style}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => void gridKey(event, state, dispatch, shown, mayLeave)}
      onMouseDown={press}
      onDoubleClick={(event) => cellOf(event) && dispatch({ type: 'edit' })}
      onPaste={paste}
      onCopy={copy}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next && !event.currentTarget.contains(next)) dispatch({ type: 'leave' });
      }}
    >
      <div role="rowgroup" className="sheet-top">
        <div role="row" aria-rowindex={1} className="sheet-heads">
          <div role="columnheader" className="sheet-corner">
            {t('grid.row')}
          </div>
          <Heads sheet={sheet} labels={labels} />
        </div>
      </div>
      <div role="rowgroup" className="sheet-rows" style={{ height: shown.length * ROW_HEIGHT }}>
        {shown.slice(first, last).map((one, within) =>
          one.kind === 'gone' ? (
            <GoneRow key={`gone ${one.number}`} index={first + within} number={one.number} cells={one.cells} />
          ) : (
            <GridRow
              key={one.row.id}
              sheet={columns}
              row={one.row}
              at={one.at}
              index={first + within}
              change={one.change}
              labels={labels}
              active={one.row.id === selection.row ? selection.column : -1}
              isEdited={one.row.id === selection.row && selection.isEdited}
              hasFocus={one.row.id === selection.row && selection.hasFocus}
              range={isRange && one.at >= area.top && one.at <= area.bottom ? range : ''}
              refused={refused.get(one.row.id) ?? ''}
              note={notes.get(one.row.id) ?? ''}
              dispatch={dispatch}
            />
          ),
        )}
      </div>
      <Suggestions sheet={sheet} column={selection.column} />
    </div>
  );
}

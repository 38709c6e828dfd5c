import type { RowChange, RowDiff } from './row_diff';
import type { Sheet, SheetRow } from './sheet';

// A row as the grid shows it: one of the sheet, or one of the version in force that is gone.
export type Shown =
  | { kind: 'row'; row: SheetRow; at: number; change: RowChange | undefined }
  | { kind: 'gone'; number: number; cells: readonly string[] };

export interface Filter {
  text: string;
  only: 'all' | 'changed' | 'marked';
}

function fits(cells: readonly string[], wanted: string): boolean {
  return wanted === '' || cells.some((cell) => cell.toLowerCase().includes(wanted));
}

// The row that is worked on stays, whatever the filter: what is typed does not take it away.
export function shownRows(
  sheet: Sheet,
  diff: RowDiff | undefined,
  filter: Filter,
  marked: ReadonlySet<number>,
  held: number,
): Shown[] {
  const wanted = filter.text.trim().toLowerCase();
  const shown: Shown[] = [];
  let gone = 0;
  const addGone = (before: number) => {
    for (let one = diff?.gone[gone]; one && one.before <= before; one = diff?.gone[gone]) {
      gone += 1;
      if (filter.only !== 'marked' && fits(one.cells, wanted)) {
        shown.push({ kind: 'gone', number: one.number, cells: one.cells });
      }
    }
  };
  sheet.rows.forEach((row, at) => {
    addGone(at);
    const change = diff?.byRow.get(row.id);
    const isWanted =
      filter.only === 'all' ||
      (filter.only === 'marked' ? marked.has(row.id) : change !== undefined && change.change !== 'same');
    if (row.id === held || (isWanted && fits(row.cells, wanted))) shown.push({ kind: 'row', row, at, change });
  });
  addGone(Infinity);
  return shown;
}

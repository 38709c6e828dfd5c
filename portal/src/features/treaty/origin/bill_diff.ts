import type { Bill } from './bill';

export interface CellChange {
  column: string;
  before: string;
  after: string;
}

// One line of two bills of materials: new, gone, or with other cells.
export interface LineChange {
  line: string;
  kind: 'added' | 'removed' | 'changed';
  cells: CellChange[];
}

type Cells = Map<string, string>;

// Lines under the names that their writer gave them; of two with one name the last counts.
function linesOf(bill: Bill): Map<string, Cells> {
  const name = bill.columns.indexOf('line');
  return new Map(
    bill.rows.map((cells) => [
      cells[name] ?? '',
      new Map(bill.columns.map((column, at) => [column, (cells[at] ?? '').trim()])),
    ]),
  );
}

// A column that one of them does not have is empty there.
function changedCells(before: Cells, after: Cells): CellChange[] {
  const columns = [...new Set([...before.keys(), ...after.keys()])];
  return columns
    .map((column) => ({ column, before: before.get(column) ?? '', after: after.get(column) ?? '' }))
    .filter((cell) => cell.before !== cell.after);
}

// What is different, in the order of the later bill; what is gone comes last.
export function differencesOf(before: Bill, after: Bill): LineChange[] {
  const [old, present] = [linesOf(before), linesOf(after)];
  const changes: LineChange[] = [];
  present.forEach((cells, line) => {
    const was = old.get(line);
    const differing = changedCells(was ?? new Map<string, string>(), cells);
    if (!was) changes.push({ line, kind: 'added', cells: differing });
    else if (differing.length > 0) changes.push({ line, kind: 'changed', cells: differing });
  });
  old.forEach((cells, line) => {
    if (!present.has(line)) {
      changes.push({ line, kind: 'removed', cells: changedCells(cells, new Map<string, string>()) });
    }
  });
  return changes;
}

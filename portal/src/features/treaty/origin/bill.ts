import { csvOf as csvOfRows, rowsIn } from '@/shared/format/table_file';

// A bill of materials as a table of texts (docs/formats/bill_of_materials.md): the server reads it,
// the portal only edits it, whatever columns it came with.

export interface Bill {
  columns: string[];
  rows: string[][];
}

// The columns of a bill that is begun here, and that every bill gets.
export const COLUMNS = ['line', 'part_of', 'hs2012', 'value', 'standing', 'country', 'processes'];
export const ROWS_MAX = 500;

// What a spreadsheet copies (tabs) or saves (commas). Nothing without a head that names `line`.
export function billOf(text: string): Bill | undefined {
  const [head = [], ...lines] = rowsIn(text);
  const told = head.map((name) => name.toLowerCase());
  if (!told.includes('line') || lines.length > ROWS_MAX) return undefined;
  const columns = [...told, ...COLUMNS.filter((name) => !told.includes(name))];
  return { columns, rows: lines.map((cells) => columns.map((_, column) => cells[column] ?? '')) };
}

export function rowsOf({ columns, rows }: Bill): string[][] {
  return [columns, ...rows];
}

export function csvOf(bill: Bill): string {
  return csvOfRows(rowsOf(bill));
}

export function cellOf(bill: Bill, row: number, column: string): string {
  return bill.rows[row]?.[bill.columns.indexOf(column)] ?? '';
}

export function withCell(bill: Bill, row: number, column: string, value: string): Bill {
  const at = bill.columns.indexOf(column);
  return {
    ...bill,
    rows: bill.rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === at ? value : cell)) : cells,
    ),
  };
}

// The one cell in which two bills differ, if it is one.
export function changedCell(before: Bill, after: Bill): string | undefined {
  if (before.columns !== after.columns || before.rows.length !== after.rows.length) return undefined;
  const places = after.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === before.rows[row]?.[column] ? [] : [`${row}:${column}`])),
  );
  return places.length === 1 ? places[0] : undefined;
}

// A new material, named as no other row is.
export function withRow(bill: Bill): Bill {
  const names = new Set(bill.rows.map((_, row) => cellOf(bill, row, 'line')));
  let number = bill.rows.length;
  while (names.has(`m${number}`)) number += 1;
  const name = bill.columns.indexOf('line');
  return { ...bill, rows: [...bill.rows, bill.columns.map((_, at) => (at === name ? `m${number}` : ''))] };
}

export function withoutRow(bill: Bill, row: number): Bill {
  return { ...bill, rows: bill.rows.filter((_, index) => index !== row) };
}

// The advice to lower one material's value, done.
export function withValueCut(bill: Bill, line: string, value: { amount: string; currency: string }): Bill {
  const row = bill.rows.findIndex((_, index) => cellOf(bill, index, 'line') === line);
  return row < 0 ? bill : withCell(bill, row, 'value', `${value.currency} ${value.amount}`);
}

// A chair of Vietnam for Guangxi, with a drawer that is made first.
export const EXAMPLE: Bill = {
  columns: COLUMNS,
  rows: [
    ['good', '', '9401.61', 'CNY 10000.00', '', '', 'assembly'],
    ['plywood', '', '4412.10', 'CNY 5500.00', '', '', ''],
    ['fittings', '', '9401.90', 'CNY 1000.01', '', '', ''],
    ['cushion', '', '9404.90', 'CNY 600.00', 'originating', 'VN', ''],
  ],
};

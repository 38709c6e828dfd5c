import {
  blankOf, columnAt, isFixed, kindOf, newRow, UNVERIFIED, widthOf,
  type Sheet, type SheetColumn, type SheetHead, type SheetRow,
} from './sheet';

// Changes of a sheet, each a new sheet; rows that did not change stay the same objects.

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

// A cell is one line; the remark alone may have several.
function cleaned(sheet: Sheet, column: number, text: string): string {
  const kind = kindOf(sheet, column);
  if (kind === 'mark') return text.trim() === '' || text.trim() === '-' ? '' : UNVERIFIED;
  return kind === 'remark' ? text.replace(/[\t\r]/g, ' ') : text.replace(/[\t\r\n]+/g, ' ');
}

function withText(sheet: Sheet, row: SheetRow, column: number, text: string): SheetRow {
  const value = cleaned(sheet, column, text);
  if (isFixed(sheet, row, column) || row.cells[column] === value) return row;
  return { ...row, cells: row.cells.map((cell, at) => (at === column ? value : cell)) };
}

export function withCell(sheet: Sheet, at: number, column: number, text: string): Sheet {
  return { ...sheet, rows: sheet.rows.map((row, index) => (index === at ? withText(sheet, row, column, text) : row)) };
}

// `rows` are places in the sheet, in the order in which they are shown.
export function withBlock(sheet: Sheet, rows: readonly number[], left: number, block: readonly string[][]): Sheet {
  const next = [...sheet.rows];
  block.forEach((cells, down) => {
    const at = rows[down];
    if (at === undefined) return;
    cells.forEach((cell, right) => {
      const row = next[at];
      if (row && left + right < widthOf(sheet)) next[at] = withText(sheet, row, left + right, cell);
    });
  });
  return { ...sheet, rows: next };
}

export function blockOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t'));
}

export function blankRow(sheet: Sheet): SheetRow {
  return newRow(Array.from({ length: widthOf(sheet) }, (_, column) => blankOf(sheet, column)));
}

// The last place where a row may stand: before the row `otherwise`.
const placesOf = (sheet: Sheet) => sheet.rows.length - (sheet.rows.at(-1)?.isOtherwise ? 1 : 0);

export function withRows(sheet: Sheet, at: number, rows: readonly SheetRow[]): Sheet {
  const place = Math.min(at, placesOf(sheet));
  return { ...sheet, rows: [...sheet.rows.slice(0, place), ...rows, ...sheet.rows.slice(place)] };
}

export function withOtherwise(sheet: Sheet): Sheet {
  if (sheet.rows.at(-1)?.isOtherwise) return sheet;
  const cells = Array.from({ length: widthOf(sheet) }, (_, column) =>
    kindOf(sheet, column) === 'input' ? '' : blankOf(sheet, column));
  return { ...sheet, rows: [...sheet.rows, newRow(cells, true)] };
}

// A copy of a row stands below it.
export function withCopies(sheet: Sheet, top: number, bottom: number): Sheet {
  const copied = sheet.rows.slice(top, bottom + 1).filter((row) => !row.isOtherwise);
  return withRows(sheet, bottom + 1, copied.map((row) => newRow(row.cells)));
}

// A table has a row: the last one is emptied, not taken away.
export function withoutRows(sheet: Sheet, top: number, bottom: number): Sheet {
  const rows = sheet.rows.filter((_, at) => at < top || at > bottom);
  return rows.some((row) => !row.isOtherwise) ? { ...sheet, rows } : { ...sheet, rows: [blankRow(sheet), ...rows] };
}

// Moves rows by one place; nothing where they cannot go on.
export function withMoved(sheet: Sheet, top: number, bottom: number, by: 1 | -1): Sheet {
  const neighbour = by < 0 ? top - 1 : bottom + 1;
  const other = sheet.rows[neighbour];
  if (!other || neighbour >= placesOf(sheet) || bottom >= placesOf(sheet)) return sheet;
  const moved = sheet.rows.slice(top, bottom + 1);
  const both = by < 0 ? [...moved, other] : [other, ...moved];
  const first = Math.min(top, neighbour);
  return { ...sheet, rows: [...sheet.rows.slice(0, first), ...both, ...sheet.rows.slice(first + both.length)] };
}

export function withHead(sheet: Sheet, head: Partial<SheetHead>): Sheet {
  return { ...sheet, head: { ...sheet.head, ...head } };
}

const isInput = (sheet: Sheet, at: number) => at < sheet.inputs.length;

export function withColumn(sheet: Sheet, at: number, column: Partial<SheetColumn>): Sheet {
  const changed = (columns: readonly SheetColumn[], place: number) =>
    columns.map((one, index) => (index === place ? { ...one, ...column } : one));
  return isInput(sheet, at)
    ? { ...sheet, inputs: changed(sheet.inputs, at) }
    : { ...sheet, outputs: changed(sheet.outputs, at - sheet.inputs.length) };
}

// A new column behind the inputs or the outputs, under a name that no other has.
export function withNewColumn(sheet: Sheet, kind: 'input' | 'output'): Sheet {
  const names = new Set([...sheet.inputs, ...sheet.outputs].map(({ name }) => name));
  let number = 1;
  while (names.has(`${kind}_${number}`)) number += 1;
  const column: SheetColumn = { name: `${kind}_${number}`, type: 'string', unit: '', allowed: '', remark: '' };
  const at = sheet.inputs.length + (kind === 'input' ? 0 : sheet.outputs.length);
  const filler = (row: SheetRow) => (kind === 'input' && !row.isOtherwise ? '-' : '');
  return {
    ...sheet,
    ...(kind === 'input' ? { inputs: [...sheet.inputs, column] } : { outputs: [...sheet.outputs, column] }),
    rows: sheet.rows.map((row) => ({ ...row, cells: [...row.cells.slice(0, at), filler(row), ...row.cells.slice(at)] })),
  };
}

// A table has an input and an output: the last of a kind stays.
export function withoutColumn(sheet: Sheet, at: number): Sheet {
  const own = isInput(sheet, at) ? sheet.inputs : sheet.outputs;
  if (own.length < 2 || !columnAt(sheet, at)) return sheet;
  const left = own.filter((column) => column !== columnAt(sheet, at));
  return {
    ...sheet,
    ...(isInput(sheet, at) ? { inputs: left } : { outputs: left }),
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter((_, place) => place !== at) })),
  };
}

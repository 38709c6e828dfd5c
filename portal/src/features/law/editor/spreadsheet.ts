import { csvOf, FileFault, parseCsv } from '@/shared/format/table_file';
import { kindOf, namesOf, newRow, OTHERWISE, widthOf, type Sheet, type SheetRow } from './sheet';

// The rows of a sheet as a file of a spreadsheet, and back: the first line names the columns.

export function linesOfSheet(sheet: Sheet): (readonly string[])[] {
  const cellsOf = (row: SheetRow) =>
    row.isOtherwise ? row.cells.map((cell, at) => (at === 0 ? OTHERWISE : cell)) : row.cells;
  return [namesOf(sheet), ...sheet.rows.map(cellsOf)];
}

export const csvOfSheet = (sheet: Sheet): string => csvOf(linesOfSheet(sheet));

// The sheet with the rows of the file; a column that the file has not is blank. Nothing where the
// file names no input, or holds no row.
export function withCsv(sheet: Sheet, text: string): Sheet | undefined {
  let lines: string[][];
  try {
    lines = parseCsv(text);
  } catch (fault) {
    if (fault instanceof FileFault) return undefined;
    throw fault;
  }
  const [head = [], ...body] = lines;
  const told = head.map((name) => name.trim().toLowerCase());
  const places = namesOf(sheet).map((name) => told.indexOf(name));
  if (!sheet.inputs.some((_, at) => (places[at] ?? -1) >= 0) || body.length === 0) return undefined;
  const rowOf = (cells: string[]): SheetRow => {
    const isOtherwise = cells[places[0] ?? -1] === OTHERWISE;
    const own = Array.from({ length: widthOf(sheet) }, (_, column) => {
      const kind = kindOf(sheet, column);
      if (isOtherwise && kind === 'input') return '';
      return cells[places[column] ?? -1] || (kind === 'input' || kind === 'citation' ? '-' : '');
    });
    return newRow(own, isOtherwise);
  };
  const rows = body.map(rowOf);
  const last = rows.filter((row) => row.isOtherwise).slice(-1);
  return { ...sheet, rows: [...rows.filter((row) => !row.isOtherwise), ...last] };
}

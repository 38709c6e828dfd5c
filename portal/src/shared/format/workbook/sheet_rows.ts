import { FileFault } from '../table_file';
import { cellText, type Shared } from './cell_text';
import { COLUMNS_MAX, ROWS_MAX } from './limits';
import { childOf, childrenOf, type XmlElement } from './xml';

export interface SheetRows {
  rows: string[][]; // without those that hold nothing
  merged: string[]; // as A1:B2; what stands there stands in the first cell, the others are empty
  hidden: number; // rows and columns that the spreadsheet does not show; they are read too
}

// AB is column 27, counted from 0.
export const columnOf = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

// Cells name their place, or follow the one before.
function columnHere(cell: XmlElement, row: number, next: number): number {
  const told = cell.attributes['r'];
  if (told === undefined) return next;
  const [, letters = '', number = ''] = /^([A-Z]{1,3})(\d{1,7})$/.exec(told) ?? [];
  if (Number(number) !== row) throw new FileFault('broken', { part: told });
  return columnOf(letters);
}

function cellsOf(row: XmlElement, number: number, shared: Shared): string[] {
  const cells: string[] = [];
  let next = 0;
  for (const cell of childrenOf(row, 'c')) {
    const column = columnHere(cell, number, next);
    const place = `${lettersOf(column)}${number}`;
    if (column < next) throw new FileFault('broken', { part: place });
    next = column + 1;
    const text = cellText(cell, place, shared);
    if (text === '') continue;
    if (column >= COLUMNS_MAX) throw new FileFault('columns', { most: COLUMNS_MAX, place });
    while (cells.length < column) cells.push('');
    cells.push(text);
  }
  return cells;
}

const isHidden = ({ attributes }: XmlElement) => /^(1|true)$/.test(attributes['hidden'] ?? '');

// A wide file hides the thousands of columns behind its last in one stroke: these are one.
const hiddenColumns = (sheet: XmlElement) =>
  childrenOf(childOf(sheet, 'cols'), 'col').filter(isHidden).filter((col) => Number(col.attributes['min']) <= COLUMNS_MAX);

export function rowsOf(sheet: XmlElement, shared: Shared): SheetRows {
  const rows: string[][] = [];
  let hidden = hiddenColumns(sheet).length;
  let number = 0;
  for (const row of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
    number = Number(row.attributes['r'] ?? number + 1);
    const cells = cellsOf(row, number, shared);
    if (!cells.some((text) => text.trim() !== '')) continue;
    if (rows.length === ROWS_MAX) throw new FileFault('rows', { most: ROWS_MAX });
    rows.push(cells);
    if (isHidden(row)) hidden += 1;
  }
  const width = Math.max(0, ...rows.slice(0, 1).map((cells) => cells.length));
  const merged = childrenOf(childOf(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '');
  const filled = rows.map((cells) => [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]);
  return { rows: filled, merged, hidden };
}

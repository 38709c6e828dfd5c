import { namesOf, OTHERWISE, UNVERIFIED, widthOf, type Sheet, type SheetColumn, type SheetRow } from './sheet';

// A longer cell sticks out alone.
const LETTERS_MAX = 32;

export interface Printed {
  text: string;
  // By line, counted from 1: the row that stands there and the letter where each cell begins.
  rows: ReadonlyMap<number, { row: SheetRow; starts: readonly number[] }>;
  // By line: which column is declared there, inputs and outputs counted through.
  columns: ReadonlyMap<number, number>;
}

const lettersOf = (text: string) => [...text].length;

const remarkLines = (remark: string) =>
  remark === '' ? [] : remark.split('\n').map((line) => `# ${line}`.trimEnd());

function citationOf(sheet: Sheet, row: SheetRow): string {
  const at = sheet.inputs.length + sheet.outputs.length;
  const citation = row.cells[at] ?? '';
  return row.cells[at + 1] === UNVERIFIED ? `${citation} ${UNVERIFIED}`.trim() : citation;
}

function headLines({ head }: Sheet): string[] {
  const titles = (['zh', 'en', 'vi'] as const)
    .filter((language) => head.titles[language] !== '')
    .map((language) => `title ${language}: ${head.titles[language]}`);
  return [
    'cassia-table 1',
    ...remarkLines(head.remark),
    `name: ${head.name}`,
    ...titles,
    `hit: ${head.hit}`,
    `valid: ${head.from} to ${head.to || '-'}`,
    `gaps: ${head.gaps ? `allowed because ${head.gaps}` : 'refused'}`,
  ];
}

function columnLine(kind: string, { name, type, unit, allowed }: SheetColumn): string {
  return `${kind} ${name}: ${type}${unit && ` (${unit})`}${allowed && ` in ${allowed}`}`;
}

function widthsOf(sheet: Sheet): number[] {
  const count = widthOf(sheet) - 3;
  const widths = namesOf(sheet).slice(0, count).map(lettersOf);
  for (const { cells, isOtherwise } of sheet.rows) {
    for (let column = isOtherwise ? sheet.inputs.length : 0; column < count; column += 1) {
      const letters = lettersOf(cells[column] ?? '');
      if (letters <= LETTERS_MAX && letters > (widths[column] ?? 0)) widths[column] = letters;
    }
  }
  return widths;
}

// One row as a line, and where its cells begin in it, counted from 1.
function rowLine(inputs: readonly string[], outputs: readonly string[], citation: string, widths: readonly number[]) {
  let line = '';
  let letters = 0;
  const starts: number[] = [];
  const add = (cell: string, width: number) => {
    const own = lettersOf(cell);
    starts.push(letters + 3);
    line += `| ${cell}${' '.repeat(Math.max(width - own, 0) + 1)}`;
    letters += 3 + Math.max(width, own);
  };
  const bar = () => {
    line += '|';
    letters += 1;
  };
  const own = inputs.length === 1 && inputs[0] === OTHERWISE;
  inputs.forEach((cell, at) => add(cell, own ? 0 : (widths[at] ?? 0)));
  bar();
  outputs.forEach((cell, at) => add(cell, widths[widths.length - outputs.length + at] ?? 0));
  bar();
  add(citation, 0);
  return { line: `${line}|`, starts };
}

// The canonical text, as the program prints it too, with the places of its cells.
export function printSheet(sheet: Sheet): Printed {
  const lines = [...headLines(sheet), ''];
  const columns = new Map<number, number>();
  const rows = new Map<number, { row: SheetRow; starts: readonly number[] }>();
  [...sheet.inputs, ...sheet.outputs].forEach((column, at) => {
    const kind = at < sheet.inputs.length ? 'input' : 'output';
    lines.push(...remarkLines(column.remark), columnLine(kind, column));
    columns.set(lines.length, at);
  });
  lines.push('', ...remarkLines(sheet.namesRemark));
  const widths = widthsOf(sheet);
  const names = namesOf(sheet);
  const outputsAt = sheet.inputs.length;
  const extraAt = outputsAt + sheet.outputs.length;
  lines.push(rowLine(names.slice(0, outputsAt), names.slice(outputsAt, extraAt), 'citation', widths).line);
  for (const row of sheet.rows) {
    const inputs = row.isOtherwise ? [OTHERWISE] : row.cells.slice(0, outputsAt);
    const { line, starts } = rowLine(inputs, row.cells.slice(outputsAt, extraAt), citationOf(sheet, row), widths);
    lines.push(...remarkLines(row.cells[extraAt + 2] ?? ''), line);
    const [first = 0, ...others] = starts;
    rows.set(lines.length, {
      row,
      starts: row.isOtherwise ? [...sheet.inputs.map(() => first), ...others] : starts,
    });
  }
  lines.push(...remarkLines(sheet.endRemark));
  return { text: `${lines.join('\n')}\n`, rows, columns };
}

export interface CellPlace {
  row?: SheetRow; // of a cell; else the place is in the head
  column?: number;
  letter?: number; // within the cell, from 0
}

// "content.text.line 21, column 9" as a cell of what was printed.
export function placeOf(printed: Printed, place: string): CellPlace {
  const [, line, letter] = (/line (\d+), column (\d+)/.exec(place) ?? []).map(Number);
  if (line === undefined || letter === undefined) return {};
  const found = printed.rows.get(line);
  if (!found) {
    const column = printed.columns.get(line);
    return column === undefined ? {} : { column };
  }
  const column = Math.max(0, found.starts.findLastIndex((start) => start <= letter));
  return { row: found.row, column, letter: Math.max(0, letter - (found.starts[column] ?? 0)) };
}

// A decision table as the editor has it: the text of docs/formats/decision_table.md as cells. Reads
// and prints it; whether it is a table is for the program to say.

export interface SheetColumn {
  name: string;
  type: string;
  unit: string;
  allowed: string;
  remark: string; // lines of comment before the column
}

// Cells of inputs, of outputs, then citation, mark and remark. The row `otherwise` comes last, and
// its cells of inputs are empty.
export interface SheetRow {
  id: number;
  cells: readonly string[];
  isOtherwise?: boolean;
}

export interface SheetHead {
  name: string;
  titles: { zh: string; en: string; vi: string };
  hit: string;
  from: string;
  to: string; // empty: not known
  gaps: string; // why no row need match; empty: it is refused
  remark: string;
}

export interface Sheet {
  head: SheetHead;
  inputs: readonly SheetColumn[];
  outputs: readonly SheetColumn[];
  namesRemark: string;
  rows: readonly SheetRow[];
  endRemark: string;
}

export const UNVERIFIED = 'unverified';
export const OTHERWISE = 'otherwise';
// What stands behind inputs and outputs.
export const EXTRA = ['citation', 'mark', 'remark'] as const;

export type CellKind = 'input' | 'output' | (typeof EXTRA)[number];

export function widthOf(sheet: Sheet): number {
  return sheet.inputs.length + sheet.outputs.length + EXTRA.length;
}

export function kindOf(sheet: Sheet, column: number): CellKind {
  if (column < sheet.inputs.length) return 'input';
  const behind = column - sheet.inputs.length - sheet.outputs.length;
  return behind < 0 ? 'output' : (EXTRA[behind] ?? 'remark');
}

export function columnAt(sheet: Sheet, column: number): SheetColumn | undefined {
  return sheet.inputs[column] ?? sheet.outputs[column - sheet.inputs.length];
}

export function namesOf(sheet: Sheet): string[] {
  return [...sheet.inputs, ...sheet.outputs].map(({ name }) => name).concat(EXTRA);
}

// What a cell says that nobody has filled in.
export function blankOf(sheet: Sheet, column: number): string {
  const kind = kindOf(sheet, column);
  return kind === 'input' || kind === 'citation' ? '-' : '';
}

export function isFixed(sheet: Sheet, row: SheetRow, column: number): boolean {
  return row.isOtherwise === true && kindOf(sheet, column) === 'input';
}

let made = 0;
// Ids are of this window alone: what React and the marks of cells go by.
export function newRow(cells: readonly string[], isOtherwise = false): SheetRow {
  made += 1;
  return { id: made, cells, ...(isOtherwise && { isOtherwise }) };
}

import type { DecisionReceipt, TableRow } from './types';

// What a cell says that asks for nothing.
export const ANY = '-';

// How a row stood in a decision: it counted, it failed before the one that did, or was not asked.
export type RowState = 'matched' | 'failed' | 'unasked';

export function rowState(receipt: DecisionReceipt | undefined, row: number): RowState {
  if (receipt?.outcomes.some((outcome) => outcome.row === row)) return 'matched';
  return receipt?.failed.some((cell) => cell.row === row) ? 'failed' : 'unasked';
}

export function isFailedCell(receipt: DecisionReceipt | undefined, row: number, input: string): boolean {
  return receipt?.failed.some((cell) => cell.row === row && cell.input === input) ?? false;
}

// A value of an answer as one reads it: texts without quotes.
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

// "price = 3, is_single = true", in the order of the table's inputs.
export function exampleText(inputs: readonly { name: string }[], example: Record<string, unknown>): string {
  return inputs
    .filter(({ name }) => name in example)
    .map(({ name }) => `${name} = ${valueText(example[name])}`)
    .join(', ');
}

// What a row asks for, in the order of the table's inputs.
export function askedOf(row: Pick<TableRow, 'inputs'>, inputs: readonly { name: string; unit: string }[]) {
  return inputs.map(({ name, unit }, column) => ({ name, unit, cell: row.inputs[column] ?? ANY })).filter(({ cell }) => cell !== ANY);
}

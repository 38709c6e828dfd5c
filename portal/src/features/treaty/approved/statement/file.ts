import type { DeclarationRow } from './types';

// Declarations as lines of a file, with the names that the interface has for the columns.

export const COLUMNS = [
  'key', 'phase', 'exporter', 'approval_code', 'agreement', 'consignee', 'destination', 'invoice_number',
  'invoice_date', 'declared_on', 'expires_on', 'keep_until', 'validity', 'cancelled_because',
] as const satisfies readonly (keyof DeclarationRow)[];

export function linesOf(rows: readonly DeclarationRow[]): string[][] {
  return rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
}

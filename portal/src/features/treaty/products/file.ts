import type { ProductRow } from './types';

// Products as lines of a file, with the names that the interface has for the columns; the bills of
// materials, which tell costs, are left out.

const TEXTS = [
  'key', 'phase', 'organisation', 'issuer', 'agreement', 'destination', 'name_zh', 'name_en', 'producer', 'process',
  'criterion', 'value_share', 'country_of_origin', 'rules_as_of', 'doubts', 'words', 'changed_at',
] as const satisfies readonly (keyof ProductRow)[];

export const COLUMNS = [...TEXTS, 'hs_code', 'hs_code_edition', 'filing', 'uses'];

export function linesOf(rows: readonly ProductRow[]): string[][] {
  return rows.map((row) => [
    ...TEXTS.map((column) => row[column] ?? ''),
    row.hs_code.code,
    row.hs_code.edition,
    String(row.filing),
    String(row.uses),
  ]);
}

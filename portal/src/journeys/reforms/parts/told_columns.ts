import type { VersionDiff } from '../types';

// The columns in which one of these rows says anything, before or now: a wide table would hide
// what was changed behind columns of which nothing is asked.
export function toldColumns(rows: VersionDiff['rows'], count: number): number[] {
  const isTold = (cell: string | undefined) => cell !== undefined && cell !== '' && cell !== '-';
  return Array.from({ length: count }, (_, column) => column).filter((column) =>
    rows.some((row) => isTold(row.old_cells[column]) || isTold(row.new_cells[column])),
  );
}

import type { DeclarationRow } from '../types';

// The promise that ends first comes first; what has no promise comes last, in order of acceptance.
export function byPromise(rows: DeclarationRow[]): DeclarationRow[] {
  const time = (row: DeclarationRow) =>
    row.next_by ? new Date(row.next_by).getTime() : Number.POSITIVE_INFINITY;
  return [...rows].sort((left, right) => {
    const [a, b] = [time(left), time(right)];
    if (a !== b) return a < b ? -1 : 1;
    return new Date(left.accepted_at).getTime() - new Date(right.accepted_at).getTime();
  });
}

import { describe, expect, it } from 'vitest';
import type { DeclarationRow } from '../types';
import { byPromise } from './queue';

const row = (key: string, next_by: string | null, accepted_at: string) =>
  ({ key, next_by, accepted_at }) as DeclarationRow;

describe('the queue of a desk', () => {
  it('begins with the promise that ends first, and ends with what has none', () => {
    const sorted = byPromise([
      row('none-late', null, '2026-04-20T03:00:00Z'),
      row('noon', '2026-04-20T04:00:00Z', '2026-04-20T01:00:00Z'),
      row('none-early', null, '2026-04-20T02:00:00Z'),
      row('morning', '2026-04-20T02:00:00Z', '2026-04-20T01:30:00Z'),
    ]);
    expect(sorted.map(({ key }) => key)).toEqual(['morning', 'noon', 'none-early', 'none-late']);
  });
});

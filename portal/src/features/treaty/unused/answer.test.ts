import { describe, expect, it } from 'vitest';
import { byWeight, csvOfItems, kindOf, yuanOf, type PastItem } from './answer';

const zero = { amount: '0.00', currency: 'CNY' };

function item(reference: string, use: string, saved: string, short_by = '0.00'): PastItem {
  return {
    line: 2,
    past: { reference, hs_code: { code: '0810.60.00', edition: 'hs2022' }, origin: 'VN', declared_on: '2026-04-20' },
    finding: {
      use,
      best: 'acfta',
      saved: { duty: zero, consumption_tax: zero, vat: zero, total: { amount: saved, currency: 'CNY' } },
      short_by: { amount: short_by, currency: 'CNY' },
      refund: { standing: 'open', last_day: '2029-04-22' },
      proof: { kinds: ['certificate'], issue_until: null },
    },
  } as unknown as PastItem;
}

const bad = { line: 3, problem: { title: '=1+1' } } as unknown as PastItem;

describe('the answer about past lines', () => {
  it('writes fen as an amount, digit for digit', () => {
    expect(yuanOf(2180000).amount).toBe('21800.00');
    expect(yuanOf(7).amount).toBe('0.07');
    expect(yuanOf(-105).amount).toBe('-1.05');
  });

  it('puts the dearest line first, and what was paid too little by its own amount', () => {
    const lines = [item('a', 'unused', '9.90'), bad, item('b', 'underpaid', '0.00', '100.00'), item('c', 'unused', '10.00')];
    expect(byWeight(lines).map(({ past }) => past?.reference)).toEqual(['b', 'c', 'a', undefined]);
    expect(lines[0]?.past?.reference).toBe('a');
  });

  it('calls a line without a finding bad', () => {
    expect(kindOf(bad)).toBe('bad');
    expect(kindOf(item('a', 'overpaid', '1.00'))).toBe('overpaid');
  });

  it('exports cells that no spreadsheet computes', () => {
    const [, first, second] = csvOfItems([item('A "1"', 'unused', '9.90'), bad]).split('\n');
    expect(first).toBe('"2","A ""1""","0810.60.00","VN","2026-04-20","unused","acfta","9.90","0.00","open","2029-04-22","certificate","",""');
    expect(second).toContain('"\'=1+1"');
  });
});

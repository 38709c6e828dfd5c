import { describe, expect, it } from 'vitest';
import { areAlike, receiptOf } from './receipt_text';

const text = `cassia-receipt 1
table retail_import_channel ${'3f'.repeat(32)}
decided_at 2026-03-02T09:00:00+08:00
package 08-new-trade-forms 1 ${'9a'.repeat(32)}
input price 5000.01
input from @"2026-03-02"
input note "a \\"b\\" c"
failed 1 year_total > 26000
failed 2 price <= 5000
matched 3
output channel "full_taxes"
cite cbec_2018_49 over_limit
unverified
otherwise
output channel "none"
aggregate 7
`;

describe('the text of a receipt', () => {
  it('is read as receipts are drawn', () => {
    expect(receiptOf(text)).toEqual({
      table: 'retail_import_channel',
      digest: '3f'.repeat(32),
      decided_at: '2026-03-02T09:00:00+08:00',
      packages: [{ id: '08-new-trade-forms', version: '1', digest: '9a'.repeat(32) }],
      inputs: { price: '5000.01', from: '2026-03-02', note: 'a "b" c' },
      failed: [{ row: 1, input: 'year_total', test: '> 26000' }, { row: 2, input: 'price', test: '<= 5000' }],
      outcomes: [
        { row: 3, outputs: { channel: 'full_taxes' }, citations: [{ source: 'cbec_2018_49', clause: 'over_limit' }], is_unverified: true },
        { row: 0, outputs: { channel: 'none' }, citations: [], is_unverified: false },
      ],
      aggregate: '7',
      receipt: text,
    });
  });
  it.each([
    ['', 'cassia-receipt 2\n', 'cassia-receipt 1\nsaid 3\n'],
    ['cassia-receipt 1\noutput channel "before any row"\n'],
  ].flat())('is none where a line is another: %j', (other) => {
    expect(receiptOf(other)).toBeUndefined();
  });
  it('is like another by what was decided, whichever row said so', () => {
    const receipt = receiptOf(text);
    const byOther = receiptOf(text.replace('matched 3', 'matched 4'));
    const otherwise = receiptOf(text.replace('"full_taxes"', '"reduced_taxes"'));
    if (!receipt || !byOther || !otherwise) throw new Error('they are receipts');
    expect(areAlike(receipt, byOther)).toBe(true);
    expect(areAlike(receipt, otherwise)).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { askedOf, exampleText, isFailedCell, rowState } from './outcome';
import type { DecisionReceipt } from './types';

const receipt: DecisionReceipt = {
  table: 't',
  digest: '',
  decided_at: '2026-04-21T00:30:00Z',
  packages: [],
  inputs: {},
  outcomes: [{ row: 2, outputs: { channel: 'retail' }, citations: [], is_unverified: false }],
  failed: [{ row: 1, input: 'price', test: '> 5000' }],
  aggregate: null,
  receipt: '',
};

test('a row counted, failed before, or was not asked', () => {
  expect([1, 2, 3].map((row) => rowState(receipt, row))).toEqual(['failed', 'matched', 'unasked']);
  expect(rowState(undefined, 1)).toBe('unasked');
});

test('the cell that failed is one of its row', () => {
  expect(isFailedCell(receipt, 1, 'price')).toBe(true);
  expect(isFailedCell(receipt, 1, 'year_total')).toBe(false);
  expect(isFailedCell(receipt, 2, 'price')).toBe(false);
});

test('an example names its inputs in their order', () => {
  expect(exampleText([{ name: 'b' }, { name: 'a' }], { a: 3, b: true })).toBe('b = true, a = 3');
});

test('a row asks for what it does not leave open', () => {
  const inputs = ['price', 'is_single', 'year_total'].map((name) => ({ name, unit: '' }));
  expect(askedOf({ inputs: ['<= 5000', '-', '> 26000'] }, inputs)).toEqual([
    { name: 'price', unit: '', cell: '<= 5000' },
    { name: 'year_total', unit: '', cell: '> 26000' },
  ]);
  expect(askedOf({ inputs: ['-', '-', '-'] }, inputs)).toEqual([]);
});

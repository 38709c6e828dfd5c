import { expect, test } from 'vitest';
import { differencesOf } from './types';

test('a comparison without differences has none', () => {
  expect(differencesOf('')).toEqual([]);
});

test('differences are told apart by the names of fields', () => {
  expect(differencesOf('hs_code: 081060 | 081090; goods_name: fruit; fresh: 1 | durian; exporter: A | B')).toEqual([
    { field: 'hs_code', declared: '081060', received: '081090' },
    { field: 'goods_name', declared: 'fruit; fresh: 1', received: 'durian' },
    { field: 'exporter', declared: 'A', received: 'B' },
  ]);
});

test('what one side does not say is empty', () => {
  expect(differencesOf('line: 2 | ')).toEqual([{ field: 'line', declared: '2', received: '' }]);
});

import { describe, expect, it } from 'vitest';
import { valueOn } from './as_of';
import type { DatedValue } from './types';

function dated(value: string, valid_from: string, valid_to: string | null): DatedValue {
  return { value, valid_from, valid_to, citation: { source: 'tariff_law_2024', clause: '43' }, source_title: '', mark: 'S' };
}

describe('the value in force on a day', () => {
  const values = [dated('15', '2024-12-01', '2027-06-30'), dated('10', '2027-07-01', null)];
  it.each([
    ['2024-11-30', undefined],
    ['2024-12-01', '15'],
    ['2027-06-30', '15'],
    ['2027-07-01', '10'],
    ['2099-01-01', '10'],
  ])('on %s is %s', (day, expected) => {
    expect(valueOn(values, day)?.value).toBe(expected);
  });
});

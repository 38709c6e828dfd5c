import { describe, expect, it } from 'vitest';
import { scaledDown } from './figure_text';

describe('a scaled figure', () => {
  it.each([
    ['320000000000.00', 8, '3200'],
    ['320000000000.00', 9, '320'],
    ['30050000000.00', 8, '300.5'],
    ['1.50', 8, '0.000000015'],
    ['-250000000', 8, '-2.5'],
    ['0.00', 8, '0'],
  ])('%s by %i digits is %s', (amount, digits, expected) => {
    expect(scaledDown(amount, digits)).toBe(expected);
  });
});

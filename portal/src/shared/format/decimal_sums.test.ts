import { describe, expect, it } from 'vitest';
import { largestOf, subtractDecimals, thousandthsOf, typedDecimal } from './decimal_sums';

describe('sums of decimal texts', () => {
  it.each([
    ['201080.88', '58757.40', '142323.48'],
    ['0.30', '0.1', '0.20'],
    ['1', '2.5', '-1.5'],
    ['90071992547409930.01', '0.02', '90071992547409929.99'],
    ['0.05', '0.05', '0.00'],
  ])('%s - %s is %s', (left, right, expected) => {
    expect(subtractDecimals(left, right)).toBe(expected);
  });
  it('makes nothing of what is no number', () => {
    expect(subtractDecimals('a lot', '1')).toBe('');
  });
});

describe('the length of a bar', () => {
  it.each([
    ['300', '1000', 300],
    ['58757.40', '201080.88', 292],
    ['5', '0', 0],
    ['7', '5', 1000],
    ['-1', '5', 0],
  ])('%s of %s is %i thousandths', (part, whole, expected) => {
    expect(thousandthsOf(part, whole)).toBe(expected);
  });
  it('is measured against the largest', () => {
    expect(largestOf(['9.99', '10', '2'])).toBe('10');
  });
});

describe('a typed amount', () => {
  it.each([
    ['651,000.00', '651000.00'],
    ['１８６００', '18600'],
    [' 12 ', '12'],
  ])('%s is %s', (typed, expected) => {
    expect(typedDecimal(typed)).toBe(expected);
  });
});

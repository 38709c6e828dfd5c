import { describe, expect, it } from 'vitest';
import { compareDecimals, formatDecimal, formatMoney, formatShare } from './decimal';

describe('decimals', () => {
  it.each([
    ['0', 'zh', '0'],
    ['999', 'zh', '999'],
    ['1234567.50', 'zh', '1,234,567.50'],
    ['-1234567.50', 'en', '−1,234,567.50'],
    ['1234567.50', 'vi', '1.234.567,50'],
    // More digits than a binary floating-point number holds.
    ['9007199254740993.01', 'zh', '9,007,199,254,740,993.01'],
    ['unknown', 'zh', 'unknown'],
  ])('show %s in %s as %s', (text, language, expected) => {
    expect(formatDecimal(text, language)).toBe(expected);
  });

  it('show money with its currency', () => {
    expect(formatMoney({ amount: '412300.50', currency: 'CNY' }, 'zh')).toBe('¥ 412,300.50');
    expect(formatMoney({ amount: '2550000', currency: 'VND' }, 'vi')).toBe('2.550.000 ₫');
    expect(formatMoney({ amount: '7.00', currency: 'THB' }, 'en')).toBe('7.00 THB');
  });

  it.each([
    ['0.09', '9 %'],
    ['0.0005', '0.05 %'],
    ['1', '100 %'],
    ['0.125', '12.5 %'],
    ['0', '0 %'],
    ['-0.2', '−20 %'],
  ])('show the share %s as %s', (text, expected) => {
    expect(formatShare(text, 'zh')).toBe(expected);
  });

  it('compare exactly', () => {
    expect(compareDecimals('9007199254740993', '9007199254740992.5')).toBe(1);
    expect(compareDecimals('1.50', '1.5')).toBe(0);
    expect(compareDecimals('-2', '1')).toBe(-1);
  });
});

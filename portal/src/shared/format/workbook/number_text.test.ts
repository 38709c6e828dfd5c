import { describe, expect, it } from 'vitest';
import { formatOf } from './formats';
import { numberText } from './number_text';

describe('a number of a workbook', () => {
  it.each([
    ['0.1', '0.1'], ['100', '100'], ['-3.50', '-3.5'], ['007', '7'], ['.5', '0.5'], ['-0', '0'],
    ['1E-7', '0.0000001'], ['1.5E+3', '1500'], ['6.02e23', '602000000000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['10000000000000001', '10000000000000001'],
    ['0.12345678901234567890', '0.1234567890123456789'],
  ])('%s is %s: no digit is lost, no exponent stays', (told, text) => {
    expect(numberText(told)).toBe(text);
  });

  it.each([
    ['2.2000000000000002', '2.2'], ['0.28999999999999998', '0.29'], ['44667.354166666664', '44667.354166666664'],
    ['8.1059999999999993E-2', '0.08106'],
    ['651000.00000000012', '651000.00000000012'], ['0.30000000000000004', '0.30000000000000004'],
  ])('%s is %s: what was typed is taken back from its binary spelling, a result is told whole', (told, text) => {
    expect(numberText(told)).toBe(text);
  });

  it('of up to 15 digits comes back from the spelling that Excel stores', () => {
    let seed = 7;
    for (let turn = 0; turn < 5_000; turn += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const decimals = seed % 9;
      const digits = String(seed).padStart(decimals + 1, '0');
      const typed = `${digits.slice(0, digits.length - decimals)}.${digits.slice(digits.length - decimals)}`;
      expect(numberText(Number(typed).toPrecision(17))).toBe(typed.replace(/\.?0*$/, ''));
    }
  });

  it('is none when it is something else', () => {
    for (const text of ['', '.', 'x', '1,5', '1e', '1e1234', '0x1', 'NaN', '--1']) expect(numberText(text)).toBeUndefined();
  });

  it('shows the zeros of its format where that changes no value', () => {
    const shown = (text: string, code: string) => numberText(text, formatOf(code).zeros);
    expect(shown('8106000', '00000000')).toBe('08106000');
    expect(shown('4412.1', '0.00')).toBe('4412.10');
    expect(shown('10000', '#,##0.00')).toBe('10000.00');
    expect(shown('10000', '0.00_ ')).toBe('10000.00');
    expect(shown('-1.5', '0.00;[Red]-0.00')).toBe('-1.50');
    expect(shown('1.234', '0.0')).toBe('1.234');
    expect(shown('0.05', '0.00%')).toBe('0.05');
    expect(shown('5', 'General')).toBe('5');
  });
});

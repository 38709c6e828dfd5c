import { describe, expect, it } from 'vitest';
import { addShares, drawnPercent, printShare, readShare } from './share';

const printed = (text: string) => {
  const share = readShare(text);
  return share && printShare(share);
};

describe('a share', () => {
  it.each([
    ['52 %', '52 %'], ['52%', '52 %'], ['7.99 %', '7.99 %'], ['3/7', '3/7'], ['799/10000', '7.99 %'],
    ['0.000000001 %', '0.000000001 %'], ['1/3', '1/3'], ['100 %', '100 %'], ['0', '0 %'], ['2/4', '50 %'], ['1', '100 %'],
    ['49.999999999 %', '49.999999999 %'],
  ])('%s is %s, exactly', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });
  it.each(['', 'half', '52', '-1 %', '1/0', '5.1234567891 %', '1e3 %'])('%j is none', (text) => {
    expect(readShare(text)).toBeUndefined();
  });
  it('is added without a rounding', () => {
    const third = readShare('1/3');
    const tenth = readShare('10 %');
    expect(third && tenth && printShare(addShares(third, tenth))).toBe('13/30');
    const part = readShare('2.01 %');
    const rest = readShare('7.99 %');
    expect(part && rest && printShare(addShares(part, rest))).toBe('10 %');
  });
  it('is drawn to a hundredth', () => {
    expect(drawnPercent('1/3 (≈ 33.3333 %)')).toBe(33.33);
    expect(drawnPercent('52 %')).toBe(52);
    expect(drawnPercent('?')).toBe(0);
  });
});

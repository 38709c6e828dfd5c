import { describe, expect, it } from 'vitest';
import { formatOf } from './formats';
import { momentText } from './serial_date';

describe('a day of a workbook', () => {
  it.each([
    [46133, '2026-04-21'], [1, '1900-01-01'], [59, '1900-02-28'], [61, '1900-03-01'], [2_958_465, '9999-12-31'],
    [46133.5, '2026-04-21T12:00'], [46133.999_999_999, '2026-04-22'],
  ])('%d of 1900 is %s', (serial, text) => {
    expect(momentText(serial, 'date', false)).toBe(text);
  });
  it.each([[0, '1904-01-01'], [44671, '2026-04-21'], [60, '1904-03-01']])('%d of 1904 is %s', (serial, text) => {
    expect(momentText(serial, 'date', true)).toBe(text);
  });
  it('is none where there was none', () => {
    for (const serial of [-1, 0, 0.5, 60, 60.5, 2_958_466, NaN]) expect(momentText(serial, 'date', false)).toBeUndefined();
    expect(momentText(2_957_004, 'date', true)).toBeUndefined();
  });
  it('keeps its time to the millisecond', () => {
    expect(momentText(46133.354_166_666_664, 'moment', false)).toBe('2026-04-21T08:30');
    expect(momentText(46133 + 1 / 86_400, 'moment', false)).toBe('2026-04-21T00:00:01');
    expect(momentText(46133 + 1.25 / 86_400, 'moment', false)).toBe('2026-04-21T00:00:01.250');
    expect(momentText(46133, 'moment', false)).toBe('2026-04-21T00:00');
  });
  it('may be a time alone, or hours that add up', () => {
    expect(momentText(0.354_166_666_666_667, 'time', false)).toBe('08:30');
    expect(momentText(46133.75, 'time', false)).toBe('2026-04-21T18:00');
    expect(momentText(1.5, 'elapsed', false)).toBe('36:00');
  });
  it('comes back from its number, every day of two hundred years', () => {
    for (let serial = 61, day = Date.UTC(1900, 2, 1); serial < 73_050; serial += 1, day += 86_400_000) {
      expect(momentText(serial, 'date', false)).toBe(new Date(day).toISOString().slice(0, 10));
    }
  });
});

describe('a format', () => {
  it.each([
    ['yyyy\\-mm\\-dd', 'date'], ['[$-804]yyyy"年"m"月"d"日";@', 'date'], ['mmm', 'date'], ['d/m/yy h:mm', 'moment'],
    ['h:mm AM/PM', 'time'], ['mm:ss.0', 'time'], ['[h]:mm:ss', 'elapsed'],
  ])('%s is of a %s', (code, moment) => {
    expect(formatOf(code)).toEqual({ moment });
  });
  it.each(['General', '@', '0.00E+00', '# ?/?', '0.00%', '"days" #', '[Red]#,##0.0', '[$¥-804]#'])('%s is of a number', (code) => {
    expect(formatOf(code).moment).toBeUndefined();
  });
});

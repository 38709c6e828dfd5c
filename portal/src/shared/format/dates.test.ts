import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, zoneToday } from './dates';

describe('dates', () => {
  it('show an instant in the zone’s time', () => {
    expect(formatInstant('2026-03-02T17:30:00Z', 'zh')).toBe('2026/03/03 01:30');
  });
  it('never move a legal day', () => {
    expect(formatDay('2026-03-16', 'zh')).toBe('2026/03/16');
    expect(formatDay('2026-03-16', 'en')).toBe('Mar 16, 2026');
    expect(formatDay('2026-03-16', 'vi')).toBe('16/03/2026');
  });
  it('show as it came what is no date', () => {
    expect(formatDay('soon', 'zh')).toBe('soon');
  });
  it('take the day from the zone’s clock', () => {
    expect(zoneToday(new Date('2026-03-02T17:30:00Z'))).toBe('2026-03-03');
  });
});

import { describe, expect, it } from 'vitest';
import { instantOfLocal, localOfInstant, spanText, spanUntil } from './clock';

const NOW = Date.parse('2026-04-20T02:00:00Z');

describe('a span', () => {
  it.each([
    ['2026-04-20T02:05:30Z', false, 'span.minutes', { minutes: 5 }],
    ['2026-04-20T04:30:00Z', false, 'span.hours', { hours: 2, minutes: 30 }],
    ['2026-04-23T05:00:00Z', false, 'span.days', { days: 3, hours: 3 }],
    ['2026-04-20T01:00:00Z', true, 'span.hours', { hours: 1, minutes: 0 }],
  ])('until %s', (until, isOver, key, parts) => {
    const span = spanUntil(until, NOW);
    expect(span.isOver).toBe(isOver);
    expect(spanText(span)).toEqual({ key, parts });
  });
});

describe('a time of a field', () => {
  it('is meant in the zone, wherever the browser is', () => {
    expect(instantOfLocal('2026-04-20T08:30')).toBe('2026-04-20T08:30:00+08:00');
    expect(localOfInstant('2026-04-20T00:30:00Z')).toBe('2026-04-20T08:30');
  });
  it('is nothing when empty or no time', () => {
    expect(instantOfLocal('')).toBe('');
    expect(localOfInstant('soon')).toBe('');
  });
});

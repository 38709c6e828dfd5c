import { describe, expect, it } from 'vitest';
import { matches } from './matches';

describe('a search', () => {
  it.each([
    ['', true],
    ['滞报', true],
    ['late DAILY', true],
    ['late weekly', false],
  ])('for %j finds it: %s', (search, expected) => {
    expect(matches(search, ['late_declaration.daily_rate', '滞报金日费率', null])).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { isAbout, isWanted, want } from './topics';

describe('a topic', () => {
  it.each([
    ['trade.gate/B1', 'trade.gate', true],
    ['trade.gate/B1', 'trade.gate/B1', true],
    ['trade.gate/B1', '', true],
    ['trade.gate/B12', 'trade.gate/B1', false],
    ['trade.gate_devices/D1', 'trade.gate', false],
  ])('%s is about "%s": %s', (stream, topic, expected) => {
    expect(isAbout(stream, topic)).toBe(expected);
  });

  it('is wanted until nobody wants it any more', () => {
    const ends = [want('trade.gate'), want('trade.gate')];
    ends[0]?.();
    expect(isWanted(['finance.accounts/a', 'trade.gate/B1'])).toBe(true);
    ends[1]?.();
    expect(isWanted(['trade.gate/B1'])).toBe(false);
  });
});

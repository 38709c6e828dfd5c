import { describe, expect, it } from 'vitest';
import { holderOf, placeOnLine, stretchesOf } from './stretches';
import type { Story, StoryEvent } from './types';

function event(at: string, desk: string, type: string, actor = 'x'): StoryEvent {
  return { at: `2026-04-20T${at}:00Z`, desk, type: `${desk}.${type}`, actor, on_behalf_of: 'y', what: '', detail: '' };
}

const STORY = {
  events: [
    event('00:00', 'trade.declarations', 'lodged'),
    event('00:00', 'finance.accounts', 'hold', ''),
    event('00:10', 'trade.gate', 'appointment_booked'),
    event('00:15', 'trade.gate', 'manifest_filed'),
    event('01:00', 'trade.gate', 'vehicle_held'),
    event('01:20', 'trade.declarations', 'lines_released'),
  ],
  next: [{ desk: 'trade.gate', actor: 'carrier', on_behalf_of: '', action: 'arrive', by: '', by_instant: null }],
} as unknown as Story;

describe('who had the consignment', () => {
  it('is told in stretches, the last one running', () => {
    const told = stretchesOf(STORY, '2026-04-20T01:50:00Z');
    expect(told.map(({ holder, minutes, isOpen }) => [holder, minutes, isOpen])).toEqual([
      ['carrier', 15, false],
      ['port_operator', 45, false],
      ['customs', 20, false],
      ['carrier', 30, true],
    ]);
  });
  it('ends with the last event when nobody has to act', () => {
    expect(stretchesOf({ ...STORY, next: [] }, '2026-04-20T09:00:00Z').at(-1)?.isOpen).toBe(false);
  });
  it('is nobody for entries of the account', () => {
    expect(holderOf(event('00:00', 'finance.accounts', 'post', ''))).toBe('nobody');
  });
});

describe('a moment on a line', () => {
  it.each([
    ['2026-04-20T00:00:00Z', 0],
    ['2026-04-20T00:15:00Z', 250],
    ['2026-04-20T05:00:00Z', 1000],
  ])('%s stands at %i', (moment, expected) => {
    expect(placeOnLine(moment, '2026-04-20T00:00:00Z', '2026-04-20T01:00:00Z')).toBe(expected);
  });
});

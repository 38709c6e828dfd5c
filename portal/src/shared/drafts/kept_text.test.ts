import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetText, keepText, keptText, placeOf } from './kept_text';
import { useKeptText } from './use_kept_text';

const PLACE = placeOf('schedule', 'li_wei', 'stress_test');
const AT = '2026-04-21T08:30:00.000Z';
const textOf = (value: string) => (value === 'example' ? undefined : value);

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date(AT) });
});
afterEach(() => vi.useRealTimers());

describe('a text kept on this device', () => {
  it('is had back under its place, and under no other', () => {
    expect(keepText(PLACE, { text: 'a', at: AT })).toBe(true);
    expect(keptText(PLACE)).toEqual({ text: 'a', at: AT });
    expect(keptText(placeOf('schedule', 'wei_hai', 'stress_test'))).toBeUndefined();
    forgetText(PLACE);
    expect(keptText(PLACE)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"text":1,"at":"x"}'])('that reads %j is as if it were not there', (stored) => {
    localStorage.setItem(PLACE, stored);
    expect(keptText(PLACE)).toBeUndefined();
  });

  it('is told not to be where storage is full', () => {
    const full = () => {
      throw new Error('full');
    };
    const store = { getItem: full, setItem: full, removeItem: full };
    expect(keepText(PLACE, { text: 'a', at: AT }, store)).toBe(false);
    expect(keptText(PLACE, store)).toBeUndefined();
    expect(() => forgetText(PLACE, store)).not.toThrow();
  });
});

describe('what somebody writes', () => {
  const write = () => {
    const drawn = renderHook(({ value }) => useKeptText(PLACE, value, textOf), { initialProps: { value: 'first' } });
    const pause = () => act(() => vi.advanceTimersByTime(500));
    return {
      state: () => drawn.result.current,
      to: (value: string) => {
        drawn.rerender({ value });
        pause();
      },
      pause,
    };
  };

  it('is kept when they pause, but not what the page began with', () => {
    const { state, to, pause } = write();
    pause();
    expect([state(), keptText(PLACE)]).toEqual([{ state: 'none' }, undefined]);
    to('second');
    expect(keptText(PLACE)?.text).toBe('second');
    expect(state()).toMatchObject({ state: 'kept' });
    to('first'); // taken back
    expect(keptText(PLACE)?.text).toBe('first');
  });

  it('stays kept beside what is not theirs, and is forgotten when nothing is left', () => {
    const { state, to } = write();
    to('second');
    to('example');
    expect(keptText(PLACE)?.text).toBe('second');
    to('');
    expect([state(), keptText(PLACE)]).toEqual([{ state: 'empty' }, undefined]);
  });
});

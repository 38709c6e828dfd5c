import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '@/shared/api/client';
import { listen, pauseAfter } from './listen';

const streamOf = (text: string) => new Response(text).body as ReadableStream<Uint8Array>;

// Answers one opening after another; the last one ends the listening.
async function heardFrom(openings: (() => ReadableStream<Uint8Array>)[]) {
  const stop = new AbortController();
  const heard: string[] = [];
  const done = listen(
    {
      open: async (last) => {
        heard.push(`open ${last}`);
        const opening = openings.shift();
        if (openings.length === 0) stop.abort();
        return opening?.() ?? streamOf('');
      },
      onEvent: ({ id }) => heard.push(`event ${id}`),
      onReturn: () => heard.push('return'),
    },
    stop.signal,
  );
  await vi.runAllTimersAsync(); // its pauses
  await done;
  return heard;
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

describe('listening', () => {
  it('goes on behind the last event when the stream was ended in order', async () => {
    const first = () => streamOf('id: 4\nevent: event\ndata: {}\n\n');
    expect(await heardFrom([first, () => streamOf('')])).toEqual(['open ', 'event 4', 'open 4']);
  });

  it('comes back after a fault, and says that it was away', async () => {
    const fault = () => {
      throw new Error('unreachable');
    };
    expect(await heardFrom([fault, () => streamOf('')])).toEqual(['open ', 'open ', 'return']);
  });

  it('ends where one may not listen', async () => {
    const refused = () => {
      throw new ProblemError({ type: 'about:blank', title: '', status: 401 });
    };
    expect(await heardFrom([refused, () => streamOf(''), () => streamOf('')])).toEqual(['open ']);
  });

  it('waits longer and longer, and not for ever', () => {
    expect([0, 1, 2, 3].map(pauseAfter)).toEqual([1000, 2000, 4000, 8000]);
    expect(pauseAfter(30)).toBe(20_000);
  });
});

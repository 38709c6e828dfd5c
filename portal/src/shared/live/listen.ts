import { ProblemError } from '@/shared/api/client';
import { eventReader, type FeedEvent } from './event_text';

const LONGEST_PAUSE = 20_000; // milliseconds

// How long to wait before the stream is opened again: a second after an orderly end, longer and longer
// when it cannot be had.
export function pauseAfter(failures: number): number {
  return Math.min(1000 * 2 ** failures, LONGEST_PAUSE);
}

export interface Ear {
  // Opens the stream behind the event that was heard last; '' for none.
  open: (lastEventId: string, signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
  onEvent: (event: FeedEvent) => void;
  // It could not be had for a while, and now it can: what happened meanwhile may have been missed.
  onReturn: () => void;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

// Listens until the signal, coming back by itself. Who has no right to listen is not asked again.
export async function listen(ear: Ear, signal: AbortSignal): Promise<void> {
  let last = '';
  for (let failures = 0; !signal.aborted; await pause(pauseAfter(failures), signal)) {
    try {
      const stream = await ear.open(last, signal);
      if (failures > 0) ear.onReturn();
      failures = 0;
      const read = eventReader();
      const decoder = new TextDecoder();
      for (const reader = stream.getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        for (const event of read(decoder.decode(value, { stream: true }))) {
          last = event.id || last;
          ear.onEvent(event);
        }
      }
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status < 500) return;
      failures += 1;
    }
  }
}

import { describe, expect, it } from 'vitest';
import { listNote, nextToSend, outlived, sendQueue, type Upload } from './queue';
import type { GateStore } from './store';
import type { EventAnswer, QueueEntry, UploadAnswer } from './types';

const entry = (sequence: number, listNo = 'L1'): QueueEntry => ({
  key: `T7/${sequence}`,
  device: 'T7',
  told: {
    sequence,
    act: 'let_in',
    plate: 'F1',
    batch_no: 'B1',
    occurred_at: '2026-04-20T01:10:00Z',
    list_no: listNo,
    answer: 'green',
    clock_skew_seconds: 0,
  },
  reading: null,
  state: 'waiting',
  objections: '',
  received_at: '',
  refusal: '',
});

function storeOf(entries: QueueEntry[]): GateStore & { queue: Map<string, QueueEntry> } {
  const queue = new Map(entries.map((one) => [one.key, one]));
  return {
    queue,
    readNote: (name) => Promise.resolve(name === listNote('L1') ? 'note of L1' : ''),
    keepNote: () => Promise.resolve(),
    readQueue: () => Promise.resolve([...queue.values()]),
    addEvent: () => Promise.reject(new Error('not asked for')),
    change: (changed) => {
      for (const one of changed) queue.set(one.key, one);
      return Promise.resolve();
    },
    startAfter: () => Promise.resolve(),
    countWaiting: () => Promise.resolve(0),
    forget: () => Promise.reject(new Error('not asked for')),
  };
}

const answerOf = (events: EventAnswer[]): UploadAnswer => ({
  received_at: '2026-04-20T05:00:00Z',
  missing_sequences: '',
  events,
});
const accept = (upload: Upload): Promise<UploadAnswer> =>
  Promise.resolve(
    answerOf(
      upload.events.map(({ told }) => ({ sequence: told.sequence, answer: 'accepted', objections: '' })),
    ),
  );
const statesOf = (store: { queue: Map<string, QueueEntry> }) =>
  [...store.queue.values()].map(({ state }) => state);

describe('the queue', () => {
  it('goes in order, in turns, with the lists it went by', async () => {
    const store = storeOf(Array.from({ length: 60 }, (_, index) => entry(index + 1)));
    const uploads: Upload[] = [];
    await sendQueue(store, 'T7', (upload) => {
      uploads.push(upload);
      return accept(upload);
    });
    expect(uploads.map(({ events }) => events.length)).toEqual([50, 10]);
    expect(uploads.flatMap(({ events }) => events.map(({ told }) => told.sequence))).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    expect(uploads[0]?.lists).toEqual(['note of L1']);
    expect(new Set(statesOf(store))).toEqual(new Set(['sent']));
  });
  it('takes few lists at once', () => {
    const taken = nextToSend(['L1', 'L1', 'L2', 'L3', 'L4'].map((list, index) => entry(index + 1, list)));
    expect(taken.map(({ told }) => told.sequence)).toEqual([1, 2, 3, 4]);
  });
  it('goes on where it was when the network is lost between two turns', async () => {
    const store = storeOf(Array.from({ length: 60 }, (_, index) => entry(index + 1)));
    let turn = 0;
    const lossy = (upload: Upload) =>
      turn++ === 0 ? accept(upload) : Promise.reject(new Error('unreachable'));
    await expect(sendQueue(store, 'T7', lossy)).rejects.toThrow('unreachable');
    expect(statesOf(store).filter((state) => state === 'waiting')).toHaveLength(10);
    await sendQueue(store, 'T7', accept);
    expect(statesOf(store)).not.toContain('waiting');
  });
  it('keeps what an officer looks at, and when the zone heard of it', async () => {
    const store = storeOf([entry(1)]);
    await sendQueue(store, 'T7', () =>
      Promise.resolve(answerOf([{ sequence: 1, answer: 'conflict', objections: 'double_passage' }])),
    );
    expect(store.queue.get('T7/1')).toMatchObject({
      state: 'conflict',
      objections: 'double_passage',
      received_at: '2026-04-20T05:00:00Z',
    });
  });
  it('stops at what is refused, says why, and keeps the rest', async () => {
    const store = storeOf([entry(1), entry(2)]);
    await sendQueue(store, 'T7', () =>
      Promise.resolve(
        answerOf([
          { sequence: 1, answer: 'refused', objections: '', problem: { title: 'not registered' } },
        ]),
      ),
    );
    expect(statesOf(store)).toEqual(['waiting', 'waiting']);
    expect(store.queue.get('T7/1')?.refusal).toBe('not registered');
  });
});

describe('what a tablet need not keep any longer', () => {
  const received = (sequence: number, at: string, listNo = 'L1'): QueueEntry => ({
    ...entry(sequence, listNo),
    state: 'sent',
    received_at: at,
  });
  const BEFORE = '2026-04-13T00:00:00Z';

  it('is what the zone received before, with lists that nothing goes by', () => {
    const old = received(1, '2026-04-12T23:59:59Z');
    const { entries, notes } = outlived([old, received(2, '2026-04-13T00:00:00Z', 'L2')], BEFORE, 'L3');
    expect(entries).toEqual([old]);
    expect(notes).toEqual([listNote('L1')]);
  });

  it('is never what waits, nor the list of what is kept or of the lane', () => {
    const old = [received(1, '2026-04-01T00:00:00Z'), received(2, '2026-04-01T00:00:00Z', 'L2')];
    const { entries, notes } = outlived([...old, entry(3, 'L1')], BEFORE, 'L2');
    expect(entries).toEqual(old);
    expect(notes).toEqual([]);
  });
});

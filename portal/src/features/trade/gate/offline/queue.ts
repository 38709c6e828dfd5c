import type { GateStore } from './store';
import type { QueueEntry, UploadAnswer } from './types';

// Sending what a lane did without network: in order, each as often as it takes, and counted once
// by the zone.

// Few enough for one answer in good time on a slow line.
const EVENTS_AT_ONCE = 50;
// A note of the zone's may be large; the zone takes a megabyte in all.
const LISTS_AT_ONCE = 3;

export const listNote = (listNo: string) => `list.${listNo}`;

export interface Upload {
  device_id: string;
  lists: string[];
  events: { told: QueueEntry['told']; reading: QueueEntry['reading'] }[];
}

// The waiting events that go next, with as few lists as one upload bears.
export function nextToSend(queue: QueueEntry[]): QueueEntry[] {
  const taken: QueueEntry[] = [];
  const lists = new Set<string>();
  for (const entry of queue) {
    if (entry.state !== 'waiting') continue;
    lists.add(entry.told.list_no);
    if (taken.length === EVENTS_AT_ONCE || lists.size > LISTS_AT_ONCE) break;
    taken.push(entry);
  }
  return taken;
}

// What the answer says of the entries that were sent; those without an answer go on waiting.
export function answered(sent: QueueEntry[], answer: UploadAnswer): QueueEntry[] {
  return sent.map((entry) => {
    const one = answer.events.find(({ sequence }) => sequence === entry.told.sequence);
    if (!one) return entry;
    if (one.answer === 'refused') {
      return { ...entry, refusal: one.problem?.title || one.problem?.code || 'refused' };
    }
    return {
      ...entry,
      state: one.answer === 'conflict' ? 'conflict' : 'sent',
      objections: one.objections,
      received_at: answer.received_at,
      refusal: '',
    };
  });
}

async function uploadOf(store: GateStore, device: string, entries: QueueEntry[]): Promise<Upload> {
  const numbers = [...new Set(entries.map(({ told }) => told.list_no))].filter(Boolean);
  const notes = await Promise.all(numbers.map((number) => store.readNote(listNote(number))));
  return {
    device_id: device,
    lists: notes.filter(Boolean),
    events: entries.map(({ told, reading }) => ({ told, reading })),
  };
}

// What the tablet need not keep any longer: entries that the zone received before the instant, and the
// notes of lists by which neither the rest of the queue nor the lane goes. What waits is never among
// them, however old it is.
export function outlived(
  queue: QueueEntry[],
  before: string,
  presentList: string,
): { entries: QueueEntry[]; notes: string[] } {
  const isOver = ({ state, received_at: received }: QueueEntry) =>
    state !== 'waiting' && received !== '' && Date.parse(received) < Date.parse(before);
  const entries = queue.filter(isOver);
  const kept = new Set(queue.filter((entry) => !isOver(entry)).map(({ told }) => told.list_no));
  const lists = new Set(entries.map(({ told }) => told.list_no));
  const notes = [...lists].filter((list) => list && list !== presentList && !kept.has(list)).map(listNote);
  return { entries, notes };
}

// Sends until nothing waits or the zone refuses; throws when the zone is out of reach.
export async function sendQueue(
  store: GateStore,
  device: string,
  send: (upload: Upload) => Promise<UploadAnswer>,
): Promise<void> {
  for (;;) {
    const entries = nextToSend(await store.readQueue(device));
    if (entries.length === 0) return;
    const after = answered(entries, await send(await uploadOf(store, device, entries)));
    await store.change(after);
    if (after.some(({ state }) => state === 'waiting')) return;
  }
}

import type { QueueEntry, ToldEvent } from './types';

// What a tablet keeps over reloads and loss of power, in IndexedDB: the list, the queue of what it
// did, and small notes to itself. An event and its number are written in one transaction.

const DATABASE = 'cassia-gate';

export interface GateStore {
  readNote(name: string): Promise<string>;
  keepNote(name: string, text: string): Promise<void>;
  readQueue(device: string): Promise<QueueEntry[]>;
  addEvent(
    device: string,
    told: Omit<ToldEvent, 'sequence'>,
    reading: QueueEntry['reading'],
  ): Promise<QueueEntry>;
  change(entries: QueueEntry[]): Promise<void>;
  // Numbers go on after `sequence`, which the zone knows already.
  startAfter(device: string, sequence: number): Promise<void>;
  countWaiting(): Promise<number>;
  forget(entries: QueueEntry[], notes: string[]): Promise<void>;
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('notes');
    request.result.createObjectStore('queue', { keyPath: 'key' });
  };
  return promised(request);
}

type Work<T> = (notes: IDBObjectStore, queue: IDBObjectStore) => Promise<T>;

// Runs the work in one transaction and resolves when it is on disk.
async function transact<T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> {
  const database = await opened();
  try {
    const transaction = database.transaction(['notes', 'queue'], mode, { durability: 'strict' });
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    const result = await work(transaction.objectStore('notes'), transaction.objectStore('queue'));
    await done;
    return result;
  } finally {
    database.close();
  }
}

const sequenceOf = (device: string) => `sequence.${device}`;

export const gateStore: GateStore = {
  readNote: (name) =>
    transact('readonly', async (notes) => ((await promised(notes.get(name))) as string) ?? ''),
  keepNote: (name, text) =>
    transact('readwrite', async (notes) => {
      await promised(notes.put(text, name));
    }),
  readQueue: (device) =>
    transact('readonly', async (_, queue) => {
      const all = (await promised(queue.getAll())) as QueueEntry[];
      return all
        .filter((entry) => entry.device === device)
        .sort((left, right) => left.told.sequence - right.told.sequence);
    }),
  addEvent: (device, told, reading) =>
    transact('readwrite', async (notes, queue) => {
      const last = Number((await promised(notes.get(sequenceOf(device)))) ?? 0);
      const sequence = last + 1;
      const entry: QueueEntry = {
        key: `${device}/${sequence}`,
        device,
        told: { sequence, ...told },
        reading,
        state: 'waiting',
        objections: '',
        received_at: '',
        refusal: '',
      };
      await promised(notes.put(String(sequence), sequenceOf(device)));
      await promised(queue.add(entry));
      return entry;
    }),
  change: (entries) =>
    transact('readwrite', async (_, queue) => {
      for (const entry of entries) await promised(queue.put(entry));
    }),
  startAfter: (device, sequence) =>
    transact('readwrite', async (notes) => {
      const last = Number((await promised(notes.get(sequenceOf(device)))) ?? 0);
      if (last < sequence) await promised(notes.put(String(sequence), sequenceOf(device)));
    }),
  forget: (entries, names) =>
    transact('readwrite', async (notes, queue) => {
      for (const entry of entries) await promised(queue.delete(entry.key));
      for (const name of names) await promised(notes.delete(name));
    }),
  countWaiting: () =>
    transact('readonly', async (_, queue) => {
      const all = (await promised(queue.getAll())) as QueueEntry[];
      return all.filter((entry) => entry.state === 'waiting').length;
    }),
};

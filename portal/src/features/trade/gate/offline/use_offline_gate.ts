import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { FaultError, ProblemError, read, send } from '@/shared/api/client';
import type { Page } from '@/shared/api/types';
import { pinKey, pinnedKey } from '@/shared/signed/pinned_key';
import type { DeviceRow } from '../../types';
import { whyClosed, type ClosedReason, type Moment } from './decide';
import { listNote, outlived, sendQueue } from './queue';
import { openList } from './released_list';
import { keptSettings, takeSettings } from './settings';
import { gateStore } from './store';
import type { OfflineReading, QueueEntry, ReleasedList, ToldEvent, UploadAnswer } from './types';

// A lane's tablet with and without network: keeps a list that is fresh, tells what the network
// does, records what is done without it, and sends that as soon as it can.

const LOOK_EVERY_MS = 15_000;
// Whoever types the id of a device has not ended with its first letters.
const FIRST_LOOK_MS = 400;
const LIST_AGE_MAX_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;

export interface OfflineGate {
  isReady: boolean; // what the tablet keeps was read
  isOnline: boolean;
  list: ReleasedList | undefined;
  fault: string; // why there is no newer list; '' for none
  moment: Moment;
  closed: ClosedReason | undefined;
  skewSeconds: number;
  skewSecondsMax: number; // of law; a clock that is further off is said
  queue: QueueEntry[];
  record: (
    told: Pick<ToldEvent, 'act' | 'plate' | 'batch_no' | 'answer'>,
    reading: OfflineReading | null,
  ) => Promise<void>;
  look: () => Promise<void>;
}

interface Kept {
  list: ReleasedList | undefined;
  skewMs: number;
  seen: number;
  queue: QueueEntry[];
  skewSecondsMax: number;
}

const NOTHING: Kept = { list: undefined, skewMs: 0, seen: 0, queue: [], skewSecondsMax: 0 };

async function readKept(device: string): Promise<Kept> {
  const opened = openList(await gateStore.readNote('list'), pinnedKey(), device);
  return {
    list: 'list' in opened ? opened.list : undefined,
    skewMs: Number((await gateStore.readNote('skew')) || 0),
    seen: Number((await gateStore.readNote('seen')) || 0),
    queue: await gateStore.readQueue(device),
    skewSecondsMax: (await keptSettings(gateStore))?.skewSecondsMax ?? 0,
  };
}

// The key is taken from the zone once, when the tablet is set up, and trusted from then on.
async function keyOfZone(): Promise<string> {
  if (!pinnedKey()) pinKey((await read<{ key: string }>('/log/key')).key);
  return pinnedKey();
}

// Forgets what the zone has had for longer than law has the tablet keep it.
async function forgetOld(device: string, list: ReleasedList): Promise<void> {
  await takeSettings(gateStore);
  const settings = await keptSettings(gateStore);
  if (!settings) return;
  const before = new Date(Date.parse(list.made_at) - settings.queueDays * DAY_MS).toISOString();
  const { entries, notes } = outlived(await gateStore.readQueue(device), before, list.list_no);
  await gateStore.forget(entries, notes);
}

// Takes a list from the zone and keeps it; the fault when it is none.
async function takeList(device: string): Promise<string> {
  const found = await read<Page<DeviceRow>>('/trade/gate_devices/gate_device', { key: device });
  const row = found.items[0];
  if (row?.status !== 'registered') return row ? 'device_revoked' : 'device_unregistered';
  await gateStore.startAfter(device, row.last_sequence);
  const { note } = await read<{ note: string }>('/trade/gate/released_list', { device });
  const opened = openList(note, await keyOfZone(), device);
  if ('fault' in opened) return opened.fault;
  const skew = Date.now() - Date.parse(opened.list.made_at);
  await gateStore.keepNote(listNote(opened.list.list_no), note);
  await gateStore.keepNote('list', note);
  await gateStore.keepNote('skew', String(skew));
  await gateStore.keepNote('seen', String(Date.parse(opened.list.made_at)));
  await forgetOld(device, opened.list);
  return '';
}

const sendOf = (upload: unknown) => send<UploadAnswer>('/trade/gate/offline_events', upload);

export function useOfflineGate(device: string): OfflineGate {
  const client = useQueryClient();
  const [kept, setKept] = useState<Kept>(NOTHING);
  const [isReady, setReady] = useState(false);
  const [isOnline, setOnline] = useState(() => navigator.onLine);
  const [fault, setFault] = useState('');
  const [clock, setClock] = useState(() => Date.now());
  const isLooking = useRef(false);
  const takenAt = useRef(0);

  const load = useCallback(async () => {
    setKept(device ? await readKept(device) : NOTHING);
    setReady(true);
  }, [device]);

  // One look at the zone: sends what waits, then takes a list when the one here is not fresh.
  const look = useCallback(async () => {
    if (isLooking.current || !device) return;
    isLooking.current = true;
    try {
      if (!navigator.onLine) throw new FaultError('unreachable');
      const waits = (await gateStore.readQueue(device)).some(({ state }) => state === 'waiting');
      if (waits) await sendQueue(gateStore, device, sendOf);
      if (waits || Date.now() - takenAt.current > LIST_AGE_MAX_MS) {
        setFault(await takeList(device));
        takenAt.current = Date.now();
      } else {
        await read('/log/key');
      }
      setOnline((before) => {
        if (!before) void client.invalidateQueries();
        return true;
      });
    } catch (error) {
      if (error instanceof ProblemError) setFault(error.problem.title || String(error.problem.status));
      setOnline(error instanceof ProblemError);
    } finally {
      isLooking.current = false;
      await load();
    }
  }, [device, client, load]);

  useEffect(() => {
    const first = setTimeout(() => void load().then(look), FIRST_LOOK_MS);
    const tick = setInterval(() => void look(), LOOK_EVERY_MS);
    const clockTick = setInterval(() => setClock(Date.now()), 1000);
    const lost = () => setOnline(false);
    const back = () => void look();
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      clearTimeout(first);
      clearInterval(tick);
      clearInterval(clockTick);
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, [load, look]);

  const moment: Moment = { now: clock - kept.skewMs, seen: kept.seen };
  const skewSeconds = Math.round(kept.skewMs / 1000);
  const listNo = kept.list?.list_no ?? '';
  const record: OfflineGate['record'] = async (told, reading) => {
    const now = Date.now() - kept.skewMs;
    await gateStore.addEvent(
      device,
      {
        ...told,
        occurred_at: new Date(now).toISOString(),
        list_no: listNo,
        clock_skew_seconds: skewSeconds,
      },
      reading,
    );
    await gateStore.keepNote('seen', String(now));
    await load();
  };
  const closed = whyClosed(kept.list, moment);
  const { list, queue, skewSecondsMax } = kept;
  return { isReady, isOnline, list, fault, moment, closed, skewSeconds, skewSecondsMax, queue, record, look };
}

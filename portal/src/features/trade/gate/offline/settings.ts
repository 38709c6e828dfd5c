import { read } from '@/shared/api/client';
import type { Page } from '@/shared/api/types';
import { zoneToday } from '@/shared/format/dates';
import type { GateStore } from './store';

// What law has to say to a tablet. It is read while there is network and kept for when there is none.
export interface GateSettings {
  skewSecondsMax: number; // a clock further off makes what it tells a case
  queueDays: number; // for so long the tablet keeps what the zone has received
}

const NAMES = {
  skewSecondsMax: 'gate.clock_skew_seconds_max',
  queueDays: 'gate.device_queue_days',
} as const;

interface Parameter {
  name: string;
  values: { value: string }[];
}

export function settingsIn(parameters: Parameter[]): GateSettings | undefined {
  const numberOf = (name: string) =>
    Number(parameters.find((one) => one.name === name)?.values[0]?.value ?? NaN);
  const found = {
    skewSecondsMax: numberOf(NAMES.skewSecondsMax),
    queueDays: numberOf(NAMES.queueDays),
  };
  return Object.values(found).every(Number.isFinite) ? found : undefined;
}

export async function takeSettings(store: GateStore): Promise<void> {
  const law = await read<Page<Parameter>>('/law/parameters', {
    package: '10-smart-port',
    as_of: zoneToday(),
  });
  const found = settingsIn(law.items);
  if (found) await store.keepNote('settings', JSON.stringify(found));
}

// Nothing until the tablet has seen the zone once.
export async function keptSettings(store: GateStore): Promise<GateSettings | undefined> {
  const text = await store.readNote('settings');
  return text ? (JSON.parse(text) as GateSettings) : undefined;
}

import type { VehicleRow } from '../types';

// The rules of the lane's screen, apart from what it looks like.

// As on the plate, without blanks and without the dot between its parts.
export function readPlate(text: string): string {
  return text.normalize('NFKC').replace(/[\s·•.-]/g, '');
}

const ORDER = ['expected', 'waiting', 'held', 'passed', 'turned_back', 'left', 'missed', 'withdrawn'];

// Of several batches with the same plate, the vehicle that the lane has to do with now.
export function vehicleNow(rows: VehicleRow[]): VehicleRow | undefined {
  const place = (row: VehicleRow) => {
    const found = ORDER.indexOf(row.phase);
    return found < 0 ? ORDER.length : found;
  };
  return [...rows].sort((left, right) => place(left) - place(right))[0];
}

export type Light = 'green' | 'red' | 'yellow' | 'grey';

export function lightOf(row: VehicleRow | undefined): Light {
  switch (row?.phase) {
    case 'passed':
      return 'green';
    case 'held':
    case 'missed':
    case 'turned_back':
      return 'red';
    case 'waiting':
      return 'yellow';
    default:
      return 'grey';
  }
}

export type LaneStep = 'arrive' | 'leave' | 'nothing';

export function stepOf(row: VehicleRow): LaneStep {
  if (row.phase === 'passed') return 'leave';
  return ['expected', 'waiting', 'held', 'turned_back'].includes(row.phase) ? 'arrive' : 'nothing';
}

export interface LaneSetting {
  lane: string;
  device: string;
}

const STORED_AS = 'cassia.lane';

export function readSetting(store: Pick<Storage, 'getItem'> = localStorage): LaneSetting {
  try {
    const kept = JSON.parse(store.getItem(STORED_AS) ?? '{}') as Partial<LaneSetting> | null;
    return { lane: kept?.lane ?? '', device: kept?.device ?? '' };
  } catch {
    return { lane: '', device: '' };
  }
}

export function keepSetting(
  setting: LaneSetting,
  store: Pick<Storage, 'setItem'> = localStorage,
): void {
  try {
    store.setItem(STORED_AS, JSON.stringify(setting));
  } catch {
    // It then lasts as long as the page.
  }
}

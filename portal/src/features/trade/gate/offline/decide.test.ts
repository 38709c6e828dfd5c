import { describe, expect, it } from 'vitest';
import { decideOffline, whyClosed, type Moment } from './decide';
import type { ListedVehicle, OfflineAct, QueueEntry, ReleasedList } from './types';

const at = (time: string) => Date.parse(`2026-04-20T${time}Z`);
const moment = (time: string, seen = time): Moment => ({ now: at(time), seen: at(seen) });

const vehicle = (part: Partial<ListedVehicle> = {}): ListedVehicle => ({
  plate: 'F1',
  batch_no: 'B1',
  reason: 'none',
  is_inside: false,
  container_no: 'C1',
  lock_no: '',
  opens_at: '2026-04-20T01:00:00Z',
  closes_at: '2026-04-20T02:30:00Z',
  ...part,
});

const list = (...vehicles: ListedVehicle[]): ReleasedList => ({
  list_no: 'T7/1',
  device_id: 'T7',
  pass: 'youyi',
  lane: 'in-1',
  made_at: '2026-04-20T00:30:00Z',
  expires_at: '2026-04-20T04:30:00Z',
  vehicles,
});

const did = (act: OfflineAct, time: string, plate = 'F1'): QueueEntry => ({
  key: `T7/${time}`,
  device: 'T7',
  told: {
    sequence: 1,
    act,
    plate,
    batch_no: 'B1',
    occurred_at: `2026-04-20T${time}Z`,
    list_no: 'T7/1',
    answer: 'green',
    clock_skew_seconds: 0,
  },
  reading: null,
  state: 'waiting',
  objections: '',
  received_at: '',
  refusal: '',
});

const decide = (
  given: ReleasedList | undefined,
  when: Moment,
  queue: QueueEntry[] = [],
  act: OfflineAct = 'let_in',
  plate = 'F1',
) => {
  const { isGreen, reason, answer } = decideOffline(given, { plate, act }, when, queue);
  return `${isGreen ? 'green' : 'red'} ${reason} ${answer}`;
};

describe('a lane without network', () => {
  it('lets in what is listed, within its span, both ends included', () => {
    expect(decide(list(vehicle()), moment('00:59:59.999'))).toBe('red too_early red');
    expect(decide(list(vehicle()), moment('01:00:00'))).toBe('green none green');
    expect(decide(list(vehicle()), moment('02:30:00'))).toBe('green none green');
    expect(decide(list(vehicle()), moment('02:30:00.001'))).toBe('red too_late red');
  });
  it('keeps out whatever is not listed', () => {
    expect(decide(list(vehicle()), moment('01:10:00'), [], 'let_in', 'F9')).toBe('red unlisted unlisted');
    expect(decide(list(), moment('01:10:00'))).toBe('red unlisted unlisted');
  });
  it('keeps out what the list says is held, and says why', () => {
    expect(decide(list(vehicle({ reason: 'lock_broken' })), moment('01:10:00'))).toBe(
      'red lock_broken red',
    );
  });
  it('lets no vehicle in twice', () => {
    const once = [did('let_in', '01:05:00')];
    expect(decide(list(vehicle()), moment('01:10:00'), once)).toBe('red already_inside green');
    expect(decide(list(vehicle({ is_inside: true })), moment('01:10:00'))).toBe(
      'red already_inside red',
    );
    expect(decide(list(vehicle()), moment('01:10:00'), [did('kept_out', '01:05:00')])).toBe(
      'green none green',
    );
  });
  it('lets out what is inside, by the list or by its own doing', () => {
    const inside = vehicle({ is_inside: true });
    expect(decide(list(inside), moment('01:10:00'), [], 'let_out')).toBe('green none green');
    expect(decide(list(vehicle()), moment('01:10:00'), [did('let_in', '01:05:00')], 'let_out')).toBe(
      'green none green',
    );
    expect(decide(list(vehicle()), moment('01:10:00'), [], 'let_out')).toBe('red not_inside green');
    const gone = [did('let_out', '01:06:00')];
    expect(decide(list(inside), moment('01:10:00'), gone, 'let_out')).toBe('red not_inside green');
  });
  it('forgets what it did before the list was made: the list knows', () => {
    const before = [did('let_in', '00:20:00')];
    expect(decide(list(vehicle()), moment('01:10:00'), before)).toBe('green none green');
  });
  it('takes, of two batches with one plate, the one that may pass', () => {
    const held = vehicle({ batch_no: 'B0', reason: 'weight_differs' });
    expect(decide(list(held, vehicle()), moment('01:10:00'))).toBe('green none green');
  });
});

describe('every arm stays closed', () => {
  it.each([
    [undefined, moment('01:10:00'), 'no_list'],
    [list(vehicle()), moment('04:29:59.999'), undefined],
    [list(vehicle()), moment('04:30:00'), 'list_expired'],
    [list(vehicle()), moment('00:28:59'), 'clock_set_back'],
    [list(vehicle()), moment('01:10:00', '01:11:01'), 'clock_set_back'],
    [list(vehicle()), moment('01:10:00', '01:11:00'), undefined],
  ])('%#: %s', (given, when, reason) => {
    expect(whyClosed(given, when)).toBe(reason);
    if (reason) expect(decide(given, when)).toBe(`red ${reason} unlisted`);
  });
});

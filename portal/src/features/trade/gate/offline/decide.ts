import type { ListAnswer, ListedVehicle, OfflineAct, QueueEntry, ReleasedList } from './types';

// What a lane decides without network: by the list and its own queue alone, and when in doubt the
// arm stays down.

export type ClosedReason = 'no_list' | 'list_expired' | 'clock_set_back';

export type OfflineReason =
  | ClosedReason
  | 'unlisted'
  | 'too_early'
  | 'too_late'
  | 'already_inside'
  | 'not_inside'
  | 'none'
  | (string & {}); // a reason of the gate, from the list

export interface Decision {
  isGreen: boolean;
  reason: OfflineReason;
  answer: ListAnswer; // of the list alone, for the record
  vehicle: ListedVehicle | undefined;
}

// Moments in milliseconds of the zone's clock. `seen` is the latest that this tablet ever saw: a
// clock that was set back does not make an old list valid.
export interface Moment {
  now: number;
  seen: number;
}

const SET_BACK_MAX = 60_000;

// Why nothing may pass at all; undefined while the list is in force.
export function whyClosed(list: ReleasedList | undefined, at: Moment): ClosedReason | undefined {
  if (!list) return 'no_list';
  if (at.now < at.seen - SET_BACK_MAX || at.now < Date.parse(list.made_at) - SET_BACK_MAX) {
    return 'clock_set_back';
  }
  return at.now >= Date.parse(list.expires_at) ? 'list_expired' : undefined;
}

// As the zone reads the same list when it is told.
export function answerOf(
  vehicle: ListedVehicle | undefined,
  act: OfflineAct,
  now: number,
): ListAnswer {
  if (!vehicle) return 'unlisted';
  const isOpen = Date.parse(vehicle.opens_at) <= now && now <= Date.parse(vehicle.closes_at);
  const isGreen = vehicle.reason === 'none' && isOpen && (act === 'let_out' || !vehicle.is_inside);
  return isGreen ? 'green' : 'red';
}

// Whether this tablet let the vehicle in, and not out again, since the list was made.
export function isInside(vehicle: ListedVehicle, list: ReleasedList, queue: QueueEntry[]): boolean {
  const own = queue.filter(
    ({ told }) =>
      told.batch_no === vehicle.batch_no &&
      told.plate === vehicle.plate &&
      told.act !== 'kept_out' &&
      Date.parse(told.occurred_at) >= Date.parse(list.made_at),
  );
  const last = own.at(-1);
  return last ? last.told.act === 'let_in' : vehicle.is_inside;
}

// Of several batches with the same plate, the one that may pass now; else the first.
function vehicleOf(list: ReleasedList, plate: string, act: OfflineAct, now: number) {
  const own = list.vehicles.filter((vehicle) => vehicle.plate === plate);
  return own.find((vehicle) => answerOf(vehicle, act, now) === 'green') ?? own[0];
}

function reasonOf(vehicle: ListedVehicle, now: number): OfflineReason {
  if (vehicle.reason !== 'none') return vehicle.reason;
  if (now < Date.parse(vehicle.opens_at)) return 'too_early';
  return now > Date.parse(vehicle.closes_at) ? 'too_late' : 'none';
}

export function decideOffline(
  list: ReleasedList | undefined,
  asked: { plate: string; act: OfflineAct },
  at: Moment,
  queue: QueueEntry[],
): Decision {
  const closed = whyClosed(list, at);
  if (!list || closed) {
    return { isGreen: false, reason: closed ?? 'no_list', answer: 'unlisted', vehicle: undefined };
  }
  const vehicle = vehicleOf(list, asked.plate, asked.act, at.now);
  const answer = answerOf(vehicle, asked.act, at.now);
  if (!vehicle) return { isGreen: false, reason: 'unlisted', answer, vehicle };
  const inside = isInside(vehicle, list, queue);
  const isLeaving = asked.act === 'let_out';
  if (inside !== isLeaving) {
    return { isGreen: false, reason: inside ? 'already_inside' : 'not_inside', answer, vehicle };
  }
  const reason = reasonOf(vehicle, at.now);
  return { isGreen: answer === 'green', reason, answer, vehicle };
}

import type { Story, StoryEvent } from './types';

// Who had the consignment in hand and for how long: between two events it lay with whoever made
// the second, and since the last with whoever must act next.

export type Holder = 'declarant' | 'customs' | 'carrier' | 'port_operator' | 'border_police' | 'nobody';

export interface Stretch {
  holder: Holder;
  from: string;
  to: string;
  minutes: number;
  isOpen: boolean;
}

const CUSTOMS = new Set([
  'control_placed',
  'control_lifted',
  'lines_released',
  'goods_returned',
  'hold_resolved',
  'release_recorded',
  'release_withdrawn',
  'appointment_opened',
  'appointment_closed',
]);
const CARRIER = new Set(['appointment_booked', 'manifest_filed', 'entry_reported', 'vehicle_left']);

// By the desk and kind of an event; entries of the account and timers are nobody's own work.
export function holderOf(event: StoryEvent): Holder {
  const kind = event.type.split('.').at(-1) ?? '';
  if (event.actor === '' || event.desk.startsWith('finance')) return 'nobody';
  if (CUSTOMS.has(kind)) return 'customs';
  if (CARRIER.has(kind)) return 'carrier';
  if (event.desk === 'trade.gate') return 'port_operator';
  return 'declarant';
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 60_000));
}

function holderNow(story: Story): Holder | undefined {
  const actor = story.next[0]?.actor;
  return actor === undefined || actor === '' ? undefined : (actor as Holder);
}

// Neighbours of the same holder are one stretch; moments without length are none.
export function stretchesOf(story: Story, now: string): Stretch[] {
  const events = story.events.filter((event) => holderOf(event) !== 'nobody');
  const made: Stretch[] = [];
  const add = (holder: Holder, from: string, to: string, isOpen: boolean) => {
    const minutes = minutesBetween(from, to);
    const last = made.at(-1);
    if (last?.holder === holder) {
      last.to = to;
      last.minutes += minutes;
      last.isOpen = isOpen;
    } else if (minutes > 0) {
      made.push({ holder, from, to, minutes, isOpen });
    }
  };
  events.slice(1).forEach((event, index) => {
    add(holderOf(event), events[index]?.at ?? event.at, event.at, false);
  });
  const last = events.at(-1);
  const holder = holderNow(story);
  if (last && holder) add(holder, last.at, now, true);
  return made;
}

// Where moments stand on a line from the first to the last, in thousandths.
export function placeOnLine(moment: string, first: string, last: string): number {
  const start = new Date(first).getTime();
  const length = new Date(last).getTime() - start;
  if (length <= 0) return 0;
  const place = ((new Date(moment).getTime() - start) * 1000) / length;
  return Math.min(1000, Math.max(0, Math.round(place)));
}

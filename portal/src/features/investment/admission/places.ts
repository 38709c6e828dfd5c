// Where on the page a refusal points: its place is a path in the enquiry.

const OF_ENTITY: Record<string, string> = { id: 'name', kind: 'kind', country: 'country', group: 'group' };
const OF_HOLDING = new Set(['owner', 'owned', 'share', 'control']);
const OF_ACTIVITY = new Set(['entries', 'other_than', 'exceptions']);
const SINGLE = new Set(['on', 'place', 'target', 'people', 'security']);

// 'holdings[2].share' as it is; 'entities[1]' -> 'parties[1].name'. Undefined when it is nothing here.
export function fieldOfPlace(place: string | undefined): string | undefined {
  const [, list, at, rest = ''] = /^(activities|entities|holdings)\[(\d+)\](?:\.(\w+))?/.exec(place ?? '') ?? [];
  if (list === 'entities') return `parties[${at}].${OF_ENTITY[rest] ?? 'name'}`;
  if (list === 'holdings') return `holdings[${at}].${OF_HOLDING.has(rest) ? rest : 'share'}`;
  if (list === 'activities') return `activities[${at}].${OF_ACTIVITY.has(rest) ? rest : 'industry'}`;
  const first = (place ?? '').split(/[.[]/)[0] ?? '';
  return SINGLE.has(first) ? first : first === 'activities' ? 'activities[0].industry' : undefined;
}

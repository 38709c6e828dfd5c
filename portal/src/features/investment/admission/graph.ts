import { HOME, nameOf, type Form, type Party } from './form';

// The structure of owners, drawn in rows: the target stands lowest, each owner above all that it holds.
// Lines that pass a row between go through a gap of it, so that they cross no box.

export const BOX = { width: 156, height: 62 };
const GAP = { across: 26, down: 74 };
const PASSAGE = 18;
const MARGIN = 12;
const SWEEPS = 6;

export type Side = 'home' | 'foreign' | 'unknown';

export interface DrawnParty {
  id: string;
  name: string;
  country: string;
  kind: string;
  side: Side;
  isTarget: boolean;
  isApart: boolean; // no holding leads from it to the target
  x: number;
  y: number;
}

export interface DrawnHolding {
  no: number; // of the holding, from 0
  share: string;
  control: string;
  points: { x: number; y: number }[]; // from the owner down
  isCircle: boolean;
}

export interface Drawing {
  parties: DrawnParty[];
  holdings: DrawnHolding[];
  width: number;
  height: number;
}

// As the zone sees a party by itself: a Chinese company that nobody is told to hold is unknown.
export function sideOf(party: Party, hasHolders: boolean): Side {
  if (party.country === '') return 'unknown';
  if (party.country !== HOME) return 'foreign';
  return party.kind === 'company' && !hasHolders ? 'unknown' : 'home';
}

interface Edge {
  no: number;
  owner: string;
  owned: string;
  isCircle: boolean;
}

// The holdings between parties that are there; one that closes a circle is marked and holds no row up.
function edgesOf({ parties, holdings }: Form): Edge[] {
  const known = new Set(parties.map(({ id }) => id));
  const edges: Edge[] = [];
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return edges.some(({ owner, owned, isCircle }) => !isCircle && owner === from && reaches(owned, to, seen));
  };
  holdings.forEach(({ owner, owned }, no) => {
    if (!known.has(owner) || !known.has(owned)) return;
    edges.push({ no, owner, owned, isCircle: reaches(owned, owner) });
  });
  return edges;
}

// How many rows above the lowest each party stands.
function levelsOf(parties: Party[], edges: Edge[]): Map<string, number> {
  const levels = new Map(parties.map(({ id }) => [id, 0]));
  const straight = edges.filter(({ isCircle }) => !isCircle);
  for (let round = 0; round < parties.length; round += 1) {
    let isMoved = false;
    for (const { owner, owned } of straight) {
      const above = (levels.get(owned) ?? 0) + 1;
      if ((levels.get(owner) ?? 0) >= above) continue;
      levels.set(owner, above);
      isMoved = true;
    }
    if (!isMoved) break;
  }
  return levels;
}

interface Spot {
  key: string;
  width: number;
  above: string[];
  below: string[];
}

const passage = (no: number, level: number) => `${no} ${level}`; // no id has a blank

function rowsOf(form: Form, edges: Edge[], levels: Map<string, number>): Spot[][] {
  const rows: Spot[][] = [];
  const put = (level: number, spot: Spot) => {
    while (rows.length <= level) rows.push([]);
    rows[level]?.push(spot);
    return spot;
  };
  const spots = new Map(
    form.parties.map(({ id }) => [
      id,
      put(levels.get(id) ?? 0, { key: id, width: BOX.width, above: [], below: [] }),
    ]),
  );
  for (const { no, owner, owned, isCircle } of edges) {
    if (isCircle) continue;
    let lower = spots.get(owned);
    for (let level = (levels.get(owned) ?? 0) + 1; level < (levels.get(owner) ?? 0); level += 1) {
      const spot = put(level, { key: passage(no, level), width: PASSAGE, above: [], below: [lower?.key ?? ''] });
      lower?.above.push(spot.key);
      lower = spot;
    }
    const upper = spots.get(owner);
    lower?.above.push(owner);
    upper?.below.push(lower?.key ?? '');
  }
  return rows;
}

// Each row in the order of what it hangs on, back and forth, which takes most crossings away.
function ordered(rows: Spot[][]): Spot[][] {
  const sorted = (row: Spot[], beside: Spot[] | undefined, ends: (spot: Spot) => string[]) => {
    const places = new Map(beside?.map(({ key }, at) => [key, at]));
    const middle = (spot: Spot, at: number) => {
      const found = ends(spot).flatMap((key) => places.get(key) ?? []);
      return found.length > 0 ? found.reduce((sum, one) => sum + one, 0) / found.length : at;
    };
    return row
      .map((spot, at) => ({ spot, middle: middle(spot, at) }))
      .sort((left, right) => left.middle - right.middle)
      .map(({ spot }) => spot);
  };
  let made = rows;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const next: Spot[][] = [...made];
    if (sweep % 2 === 0) {
      for (let at = 1; at < next.length; at += 1) next[at] = sorted(next[at] ?? [], next[at - 1], ({ below }) => below);
    } else {
      for (let at = next.length - 2; at >= 0; at -= 1) next[at] = sorted(next[at] ?? [], next[at + 1], ({ above }) => above);
    }
    made = next;
  }
  return made;
}

const widthOf = (row: Spot[]) => row.reduce((sum, { width }) => sum + width, 0) + GAP.across * (row.length - 1);

// The parties that something leads from to the target.
function aboveTarget(form: Form, edges: Edge[]): Set<string> {
  const found = new Set([form.target]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { owner, owned } of edges) if (found.has(owned)) found.add(owner);
  }
  return found;
}

// Lines leave and arrive side by side, in the order of where they come from and go to.
function withEndsApart(holdings: DrawnHolding[], ends: (one: DrawnHolding) => string, isUpper: boolean): DrawnHolding[] {
  const beside = (one: DrawnHolding) => (isUpper ? one.points[1] : one.points.at(-2))?.x ?? 0;
  return holdings.map((one) => {
    const same = holdings.filter((other) => ends(other) === ends(one)).sort((left, right) => beside(left) - beside(right));
    const step = Math.min(26, (BOX.width - 32) / Math.max(1, same.length - 1));
    const shift = (same.indexOf(one) - (same.length - 1) / 2) * step;
    const end = isUpper ? 0 : one.points.length - 1;
    return { ...one, points: one.points.map((point, at) => (at === end ? { ...point, x: point.x + shift } : point)) };
  });
}

export function drawingOf(form: Form): Drawing {
  const edges = edgesOf(form);
  const rows = ordered(rowsOf(form, edges, levelsOf(form.parties, edges)));
  const inner = Math.max(BOX.width, ...rows.map(widthOf));
  const places = new Map<string, { x: number; y: number }>();
  rows.forEach((row, level) => {
    let x = MARGIN + (inner - widthOf(row)) / 2;
    for (const { key, width } of row) {
      places.set(key, { x: x + width / 2, y: MARGIN + (rows.length - 1 - level) * (BOX.height + GAP.down) });
      x += width + GAP.across;
    }
  });
  const at = (key: string) => places.get(key) ?? { x: 0, y: 0 };
  const owned = new Set(edges.map((edge) => edge.owned));
  const within = aboveTarget(form, edges);
  const lines = edges.map(({ no, owner, owned: held, isCircle }) => {
    const middle = [...places]
      .filter(([key]) => key.startsWith(`${no} `))
      .map(([, place]) => ({ x: place.x, y: place.y + BOX.height / 2 }))
      .sort((left, right) => left.y - right.y);
    const from = { x: at(owner).x, y: at(owner).y + BOX.height };
    const to = { x: at(held).x, y: at(held).y };
    return {
      no,
      share: form.holdings[no]?.share.trim() ?? '',
      control: form.holdings[no]?.control ?? '',
      isCircle,
      points: [from, ...middle, to],
    };
  });
  const ends = (field: 'owner' | 'owned') => ({ no }: DrawnHolding) => form.holdings[no]?.[field] ?? '';
  return {
    width: inner + 2 * MARGIN,
    height: rows.length * (BOX.height + GAP.down) - GAP.down + 2 * MARGIN,
    parties: form.parties.map((party) => ({
      id: party.id,
      name: nameOf(form, party.id),
      country: party.country,
      kind: party.kind,
      side: sideOf(party, owned.has(party.id)),
      isTarget: party.id === form.target,
      isApart: !within.has(party.id),
      x: at(party.id).x - BOX.width / 2,
      y: at(party.id).y,
    })),
    holdings: withEndsApart(withEndsApart(lines, ends('owned'), false), ends('owner'), true),
  };
}

// A name in at most two lines of a box, by the width of its letters: Chinese ones are twice as wide.
export function linesOf(name: string, most = 20): string[] {
  const lines = [''];
  let used = 0;
  for (const letter of name) {
    const width = /[\u2e80-\uffef]/.test(letter) ? 2 : 1.05;
    if (used + width > most) {
      if (lines.length === 2) return [lines[0] ?? '', `${(lines[1] ?? '').slice(0, -1)}…`];
      // A word that does not fit goes over whole, unless the line is one word.
      const [, kept = '', word = ''] = /^(.*[ _-])([^ _-]+)$/.exec(lines[0] ?? '') ?? [];
      const isSplit = kept !== '' && letter !== ' ';
      if (isSplit) lines[0] = kept.trimEnd();
      lines.push(isSplit ? word : '');
      used = isSplit ? word.length * 1.05 : 0;
    }
    lines[lines.length - 1] += letter;
    used += width;
  }
  return lines.map((line) => line.trim());
}

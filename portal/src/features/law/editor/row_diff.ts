import type { Sheet } from './sheet';

// Rows of a sheet beside those of the version that it starts from. The longest sequence of rows that
// both have stays; between them rows that are most alike are the same row changed, in their order.

export interface RowChange {
  change: 'same' | 'added' | 'changed';
  was?: { number: number; cells: readonly string[] }; // cells by the columns of the sheet
}

export interface RowDiff {
  byRow: ReadonlyMap<number, RowChange>; // by id of the row
  // Rows that are gone: before which row of the sheet they stood, by its place.
  gone: { before: number; number: number; cells: readonly string[] }[];
  counts: { added: number; removed: number; changed: number };
}

interface Span {
  old: [number, number];
  now: [number, number];
}

// One object for all: rows that did not change are not drawn anew.
const SAME: RowChange = { change: 'same' };
const ADDED: RowChange = { change: 'added' };

const CELLS_MAX = 4_000_000;

// Pairs of equal rows, by the longest common sequence of what lies between equal ends.
function stays(old: readonly string[], now: readonly string[]): [number, number][] {
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first += 1;
  let end = 0;
  while (end < old.length - first && end < now.length - first && old[old.length - 1 - end] === now[now.length - 1 - end]) {
    end += 1;
  }
  const pairs: [number, number][] = Array.from({ length: first }, (_, at) => [at, at]);
  pairs.push(...common(old.slice(first, old.length - end), now.slice(first, now.length - end))
    .map(([left, right]): [number, number] => [left + first, right + first]));
  for (let at = end; at > 0; at -= 1) pairs.push([old.length - at, now.length - at]);
  return pairs;
}

function common(old: readonly string[], now: readonly string[]): [number, number][] {
  if (old.length * now.length > CELLS_MAX) return [];
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1) {
      lengths[left * width + right] =
        old[left] === now[right]
          ? (lengths[(left + 1) * width + right + 1] ?? 0) + 1
          : Math.max(lengths[(left + 1) * width + right] ?? 0, lengths[left * width + right + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let left = 0;
  let right = 0;
  while (left < old.length && right < now.length) {
    if (old[left] === now[right]) pairs.push([left++, right++]);
    else if ((lengths[(left + 1) * width + right] ?? 0) >= (lengths[left * width + right + 1] ?? 0)) left += 1;
    else right += 1;
  }
  return pairs;
}

function spansBetween(pairs: [number, number][], old: number, now: number): Span[] {
  const spans: Span[] = [];
  let from: [number, number] = [0, 0];
  for (const [left, right] of [...pairs, [old, now] as [number, number]]) {
    if (left > from[0] || right > from[1]) spans.push({ old: [from[0], left], now: [from[1], right] });
    from = [left + 1, right + 1];
  }
  return spans;
}

const likeness = (old: readonly string[], now: readonly string[]) =>
  old.reduce((sum, cell, at) => sum + (cell === now[at] ? 1 : 0), 0);

const SEARCHED_MAX = 40_000;

// Rows of a span that are the same row changed: the pairs in order that have most cells in common.
function changedPairs(old: readonly (readonly string[])[], now: readonly (readonly string[])[]): [number, number][] {
  if (old.length * now.length > SEARCHED_MAX) {
    return Array.from({ length: Math.min(old.length, now.length) }, (_, at): [number, number] => [at, at]);
  }
  // best[i][j]: how alike the rest from i and j can be made; a pair counts even with one cell alike.
  const best = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  const paired = (left: number, right: number) =>
    likeness(old[left] ?? [], now[right] ?? []) * 4 + 1 + (best[left + 1]?.[right + 1] ?? 0);
  for (let left = old.length - 1; left >= 0; left -= 1) {
    for (let right = now.length - 1; right >= 0; right -= 1) {
      const row = best[left];
      if (row) row[right] = Math.max(paired(left, right), best[left + 1]?.[right] ?? 0, row[right + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let left = 0;
  let right = 0;
  while (left < old.length && right < now.length) {
    const here = best[left]?.[right] ?? 0;
    if (here === paired(left, right)) pairs.push([left++, right++]);
    else if (here === (best[left + 1]?.[right] ?? 0)) left += 1;
    else right += 1;
  }
  return pairs;
}

// The cells of the old version under the columns of the new; a column that it had not is empty.
function underColumns(base: Sheet, sheet: Sheet): (readonly string[])[] {
  const names = (one: Sheet) => [
    ...one.inputs.map(({ name }) => `input ${name}`),
    ...one.outputs.map(({ name }) => `output ${name}`),
    ...['citation', 'mark', 'remark'],
  ];
  const places = new Map(names(base).map((name, at) => [name, at]));
  const order = names(sheet).map((name) => places.get(name));
  return base.rows.map(({ cells }) => order.map((at) => (at === undefined ? '' : (cells[at] ?? ''))));
}

const keyOf = (cells: readonly string[], isOtherwise: boolean | undefined) =>
  `${isOtherwise ? 'otherwise' : ''}\u0000${cells.join('\u0000')}`;

export function rowDiff(base: Sheet, sheet: Sheet): RowDiff {
  const old = underColumns(base, sheet);
  const oldKeys = old.map((cells, at) => keyOf(cells, base.rows[at]?.isOtherwise));
  const nowKeys = sheet.rows.map(({ cells, isOtherwise }) => keyOf(cells, isOtherwise));
  const byRow = new Map<number, RowChange>();
  const gone: RowDiff['gone'] = [];
  const same = stays(oldKeys, nowKeys);
  for (const [, right] of same) byRow.set(sheet.rows[right]?.id ?? 0, SAME);
  let changed = 0;
  for (const span of spansBetween(same, old.length, sheet.rows.length)) {
    const rows = sheet.rows.slice(...span.now);
    const pairs = changedPairs(old.slice(...span.old), rows.map(({ cells }) => cells));
    const partnerOf = new Map(pairs.map(([left, right]) => [right, left]));
    const taken = new Set(pairs.map(([left]) => left));
    rows.forEach((row, right) => {
      const left = partnerOf.get(right);
      const at = span.old[0] + (left ?? 0);
      byRow.set(row.id, left === undefined ? ADDED : { change: 'changed', was: { number: at + 1, cells: old[at] ?? [] } });
      if (left !== undefined) changed += 1;
    });
    for (let left = 0; left < span.old[1] - span.old[0]; left += 1) {
      if (taken.has(left)) continue;
      // It stood before the partner of the next old row that has one.
      const next = pairs.find(([other]) => other > left);
      const at = span.old[0] + left;
      gone.push({ before: next ? span.now[0] + next[1] : span.now[1], number: at + 1, cells: old[at] ?? [] });
    }
  }
  const added = [...byRow.values()].filter(({ change }) => change === 'added').length;
  return { byRow, gone, counts: { added, removed: gone.length, changed } };
}

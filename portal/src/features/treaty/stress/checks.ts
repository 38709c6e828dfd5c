import { FIELDS, meant, toldRows, type Field, type Plan, type Row } from './plan';

// What is wrong with a schedule, cell by cell, as the server would refuse it. A column is a field,
// or the number of a stage.

export type ColumnKey = Field | number;
export type CellFaults = ReadonlyMap<ColumnKey, string>; // by column, a key of the texts

// 2, 4, 6, 8 or 10 digits; points stand between pairs of them, from the fourth on.
const HS = /^(?!00)\d{2}$|^(?!00)\d{4}(?:\.?\d{2}){0,3}$/;
const ELASTICITY = /^-\d*\.?\d+$|^[-]?0+(?:\.0+)?$/;
const RATE = /^\d+(?:\.\d+)?$/;
const NONE: CellFaults = new Map();

const keyOf = (row: Row) => `${meant('hs', row.hs).replaceAll('.', '')} ${meant('origin', row.origin)}`;

function faultsOfRow(row: Row): CellFaults {
  const faults = new Map<ColumnKey, string>();
  const hs = meant('hs', row.hs);
  if (!HS.test(hs)) faults.set('hs', hs ? 'hs' : 'hs_needed');
  if (!/^(?:[A-Z]{2})?$/.test(meant('origin', row.origin))) faults.set('origin', 'origin');
  const elasticity = meant('elasticity', row.elasticity);
  if (!ELASTICITY.test(elasticity)) faults.set('elasticity', elasticity ? 'elasticity' : 'elasticity_needed');
  row.rates.forEach((text, stage) => {
    const rate = meant('rate', text);
    if (!RATE.test(rate)) faults.set(stage, rate ? 'rate' : 'rate_needed');
  });
  return faults;
}

// Rows that did not change are not looked at again.
const looked = new WeakMap<Row, CellFaults>();

// By id of a row; rows without a fault, and blank ones, are not in it.
export function faultsOf(plan: Plan): ReadonlyMap<number, CellFaults> {
  const all = new Map<number, CellFaults>();
  const keys = new Set<string>();
  for (const row of toldRows(plan)) {
    let faults = looked.get(row);
    if (!faults) looked.set(row, (faults = faultsOfRow(row)));
    const key = keyOf(row);
    if (keys.has(key) && !faults.has('hs')) faults = new Map([...faults, ['hs', 'repeated']]);
    keys.add(key);
    if (faults.size > 0) all.set(row.id, faults);
  }
  return all;
}

export const faultsAt = (all: ReadonlyMap<number, CellFaults>, id: number): CellFaults => all.get(id) ?? NONE;

// Of the names of stages: what is wrong with each, or nothing.
export function stageFaults({ stages }: Plan): (string | undefined)[] {
  const names = stages.map((stage) => stage.trim());
  return names.map((name, at) => {
    if (name === '') return 'stage_needed';
    if (FIELDS.some((field) => field === name.toLowerCase())) return 'stage_field';
    return names.indexOf(name) < at ? 'stage_repeated' : undefined;
  });
}

// Where in the grid a refusal of the server lies: 'schedule.line 3.hs' is the second row that is
// told. Nothing for what has no cell.
export function cellOfPlace(plan: Plan, place: string): { id: number; column: ColumnKey } | undefined {
  const [, line, name = ''] = /^schedule\.line (\d+)(?:\.(.*))?$/.exec(place) ?? [];
  const row = line === undefined ? undefined : toldRows(plan)[Number(line) - 2];
  if (!row) return undefined;
  const field = FIELDS.find((one) => one === name);
  const stage = plan.stages.findIndex((one) => one.trim() === name);
  return { id: row.id, column: field ?? (stage >= 0 ? stage : 'hs') };
}

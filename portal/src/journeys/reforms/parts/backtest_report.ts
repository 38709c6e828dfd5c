import type { Report } from '../types';

// The report that `cassia law backtest --json` prints (docs/concepts/backtest.md): only what is drawn
// and signed is read.

export interface Money {
  gains: number;
  losses: number;
  gained: number; // minor units
  lost: number;
}

export interface Flow {
  from: string;
  to: string;
  decisions: number;
  money: Money;
}

export interface Subject {
  name: string;
  decisions: number;
  gained: number; // minor units; below zero: lost
}

export interface ReadReport {
  signed: Omit<Report, 'file'>;
  flows: Flow[];
  gainers: Subject[];
  losers: Subject[];
  unanswered: [string, number][];
  isBeyond: boolean; // a sum is beyond what is counted: it is not told
}

type Told = Record<string, unknown>;

const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null && !Array.isArray(value);
const part = (value: unknown, name: string): Told => {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
};
const count = (value: unknown, name: string): number => {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : 0;
};
const word = (value: unknown, name: string): string => {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
};
const list = (value: unknown, name: string): unknown[] => {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found : [];
};

function moneyOf(value: unknown): Money {
  return {
    gains: count(value, 'gains'),
    losses: count(value, 'losses'),
    gained: count(part(value, 'gained'), 'minor'),
    lost: count(part(value, 'lost'), 'minor'),
  };
}

function flowOf([name, told]: [string, unknown]): Flow {
  const [from = '', to = ''] = name.split(' -> ');
  return { from, to, decisions: count(told, 'decisions'), money: moneyOf(part(told, 'money')) };
}

function subjectOf(told: unknown): Subject {
  return { name: word(told, 'subject'), decisions: count(told, 'decisions'), gained: count(part(told, 'gained'), 'minor') };
}

export const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);

export function readReport(text: string): ReadReport | undefined {
  try {
    return reportOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// Nothing where what was told is no such report, or one whose totals do not add up.
export function reportOf(told: unknown): ReadReport | undefined {
  const totals = part(told, 'totals');
  const money = part(part(totals, 'money'), 'changes');
  const unanswered = count(totals, 'unanswered_by_both') + count(totals, 'unanswered_by_new') + count(totals, 'unanswered_by_old');
  const signed = {
    old_version: word(part(told, 'old_version'), 'digest'),
    new_version: word(part(told, 'new_version'), 'digest'),
    from: word(told, 'from') || null,
    to: word(told, 'to') || null,
    decisions: count(totals, 'decisions'),
    unchanged: count(totals, 'unchanged'),
    changed: count(totals, 'changed'),
    unanswered,
    currency: word(told, 'currency'),
    ...moneyOf(money),
  };
  const addsUp = signed.decisions === signed.unchanged + signed.changed + signed.unanswered;
  if (!isDigest(signed.old_version) || !isDigest(signed.new_version) || !addsUp) return undefined;
  const beyond = ['gained', 'lost'].some((name) => part(money, name)['is_out_of_range'] === true);
  return {
    signed,
    flows: Object.entries(part(totals, 'changes')).map(flowOf).sort((left, right) => right.decisions - left.decisions),
    gainers: list(told, 'top_gainers').map(subjectOf),
    losers: list(told, 'top_losers').map(subjectOf),
    unanswered: Object.entries(part(totals, 'unanswered')).map(([name, value]) => [name, Number(value)]),
    isBeyond: beyond,
  };
}

export interface Reason {
  version: 'old' | 'new';
  code: string;
  place: string; // the input; may be empty
}

// Why a version has no answer, where the text of an outcome says that: "old table_input_missing price".
export function reasonOf(outcome: string): Reason | undefined {
  const [, version, code = '', place = ''] = /^(old|new) ([a-z_]+)(?: (.*))?$/.exec(outcome) ?? [];
  return version === 'old' || version === 'new' ? { version, code, place } : undefined;
}

// How many digits the minor unit of a currency has: CNY 2, VND 0.
function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

// Minor units of a currency as a decimal text.
export function amountOf(minor: number, currency: string): string {
  const places = digitsOf(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${minor < 0 ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}

// Whether the totals that were signed are those of the report.
export function isSameReport(signed: Report, read: ReadReport): boolean {
  return (Object.keys(read.signed) as (keyof ReadReport['signed'])[]).every(
    (name) => (signed[name] ?? null) === (read.signed[name] ?? null),
  );
}

// Outcomes beside outcomes: how many decisions go from each to each.
export function matrixOf(flows: readonly Flow[]): { from: string[]; to: string[]; cells: (Flow | undefined)[][] } {
  const from = [...new Set(flows.map((flow) => flow.from))].sort();
  const to = [...new Set(flows.map((flow) => flow.to))].sort();
  const cells = from.map((left) => to.map((right) => flows.find((flow) => flow.from === left && flow.to === right)));
  return { from, to, cells };
}

import type { ExporterRow } from './types';

// How an approval stands on a day of the zone. Days are texts YYYY-MM-DD.

const DAY = 86_400_000;
const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

// Days from the one to the other; less than none when it has passed.
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY);
}

// So many years later; the last day of February where the year has no 29th.
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}

// Whole years that have passed, as the desk counts them.
export function wholeYears(from: string, to: string): number {
  let years = 0;
  while (yearsLater(from, years + 1) <= to) years += 1;
  return years;
}

export const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instantOf(text));

// An approval that has run out goes on being called approved by the desk: its last day tells.
export function isExpired({ phase, valid_to }: Pick<ExporterRow, 'phase' | 'valid_to'>, today: string): boolean {
  return phase === 'approved' && valid_to !== null && valid_to < today;
}

export function mayDeclare(row: Pick<ExporterRow, 'phase' | 'valid_to'> | undefined, today: string): boolean {
  return row?.phase === 'approved' && !isExpired(row, today);
}

// What the page calls the state.
export function stateOf(row: Pick<ExporterRow, 'phase' | 'valid_to'>, today: string): string {
  return isExpired(row, today) ? 'expired' : row.phase;
}

// "is_aeo_advanced = true; last_offence = none" as pairs, in their order.
export function factsIn(text: string): [string, string][] {
  return text
    .split('; ')
    .filter(Boolean)
    .map((one) => {
      const [name = '', ...value] = one.split(' = ');
      return [name, value.join(' = ')];
    });
}

// "gacc_decree_254 conditions" names a source and its clause.
export function citationIn(text: string): { source: string; clause: string } | undefined {
  const at = text.indexOf(' ');
  if (text === '') return undefined;
  return at < 0 ? { source: text, clause: '' } : { source: text.slice(0, at), clause: text.slice(at + 1) };
}

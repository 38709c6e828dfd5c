import type { components } from '@/shared/api/generated/treaty';
import { asText } from '@/shared/format/table_file';

export type PastAnswer = components['schemas']['PastAnswer'];
export type PastItem = components['schemas']['PastItem'];
type Finding = components['schemas']['PreferenceFinding'];
export type SavedSum = components['schemas']['SavedSum'];

// What an item is shown under: the use of its finding, or that the line could not be read.
export const KINDS = ['unused', 'overpaid', 'underpaid', 'unknown', 'bad'] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(item: PastItem): Kind {
  const use = item.finding?.use;
  return KINDS.find((kind) => kind === use) ?? 'bad';
}

// Fen as the API's amounts are written, exactly.
export function yuanOf(fen: number): { amount: string; currency: string } {
  const digits = Math.abs(fen).toString().padStart(3, '0');
  const sign = fen < 0 ? '-' : '';
  return { amount: `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: 'CNY' };
}

const fenOf = (amount: string) => BigInt(amount.replace('.', ''));

// What a line cost too much, or too little, in fen: what a list is ordered by.
export function weightOf({ finding }: PastItem): bigint {
  if (!finding) return 0n;
  const { saved, short_by } = finding;
  return finding.use === 'underpaid' ? fenOf(short_by.amount) : fenOf(saved.total.amount);
}

// The dearest first; those of no amount stay in the order of the file.
export function byWeight(items: PastItem[]): PastItem[] {
  return [...items].sort((left, right) => {
    const difference = weightOf(right) - weightOf(left);
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  });
}

const COLUMNS: [string, (item: PastItem, finding: Finding | null | undefined) => string][] = [
  ['line', (item) => (item.line ? String(item.line) : '')],
  ['reference', ({ past }) => past?.reference ?? ''],
  ['hs', ({ past }) => past?.hs_code.code ?? ''],
  ['origin', ({ past }) => past?.origin ?? ''],
  ['declared_on', ({ past }) => past?.declared_on ?? ''],
  ['use', (item) => kindOf(item)],
  ['best', (_, finding) => finding?.best ?? ''],
  ['saved', (_, finding) => finding?.saved.total.amount ?? ''],
  ['short_by', (_, finding) => finding?.short_by.amount ?? ''],
  ['refund', (_, finding) => finding?.refund.standing ?? ''],
  ['refund_last_day', (_, finding) => finding?.refund.last_day ?? ''],
  ['proofs', (_, finding) => finding?.proof.kinds.join(' ') ?? ''],
  ['proof_issue_until', (_, finding) => finding?.proof.issue_until ?? ''],
  ['problem', ({ problem }) => problem?.title ?? ''],
];

const cellOf = (text: string) => `"${asText(text).replaceAll('"', '""')}"`;

export function csvOfItems(items: PastItem[]): string {
  const rows = items.map((item) => COLUMNS.map(([, read]) => cellOf(read(item, item.finding))).join(','));
  return `\uFEFF${[COLUMNS.map(([name]) => name).join(','), ...rows].join('\n')}\n`;
}

// What a trader may try it with: one line that used its preference and two that did not.
export const EXAMPLE = `reference,declared_on,hs,origin,value,regime,paid_on,shipped_on,origin_declared
A-1,2026-02-10,0810.60.00,VN,651000.00,mfn,2026-02-12,2026-02-02,yes
A-2,2026-03-06,0810.60.00,VN,280000.00,mfn,2026-03-09,2026-02-27,no
A-3,2026-03-11,0810.60.00,VN,420000.00,acfta,2026-03-12,2026-03-04,yes
`;

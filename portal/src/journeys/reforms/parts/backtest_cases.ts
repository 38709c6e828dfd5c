import { compareDecimals } from '@/shared/format/decimal';
import { csvOf } from '@/shared/format/table_file';
import type { SheetColumn } from '@/features/law/editor/sheet';
import type { BacktestCase } from '../types';

// The decisions that a back-test tells of, as the reader looks for them.

export const STANDINGS = ['changed', 'unanswered', 'drifted'] as const;
export const ORDERS = ['told', 'gains', 'losses'] as const;
export type Order = (typeof ORDERS)[number];

export interface Wanted {
  text: string;
  standing: string; // of STANDINGS; empty: any
  order: Order;
}

const isOf = (one: BacktestCase, standing: string) =>
  standing === '' || (standing === 'drifted' ? one.is_drifted : one.standing === standing);

// Whoever's money is not known stands behind all others.
function byGain(left: BacktestCase, right: BacktestCase): number {
  if (!left.gained || !right.gained) return Number(!left.gained) - Number(!right.gained);
  return compareDecimals(right.gained, left.gained);
}

function byLoss(left: BacktestCase, right: BacktestCase): number {
  return left.gained && right.gained ? byGain(right, left) : byGain(left, right);
}

export function wantedCases(cases: readonly BacktestCase[], { text, standing, order }: Wanted): BacktestCase[] {
  const sought = text.trim().toLowerCase();
  const found = cases.filter(
    (one) => isOf(one, standing) && `${one.case_name}\n${one.subject}`.toLowerCase().includes(sought),
  );
  if (order === 'told') return found;
  return found.sort(order === 'gains' ? byGain : byLoss);
}

// A spreadsheet would run a cell that begins so.
const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) && !/^[\d.-]+$/.test(text) ? `'${text}` : text);

// The columns of `cassia law backtest --cases`.
export function casesCsv(cases: readonly BacktestCase[]): string {
  const head = [
    'case', 'subject', 'decided_at', 'standing', 'old_outcome', 'new_outcome', 'old_money', 'new_money', 'gained', 'drifted',
  ];
  const rows = cases.map((one) =>
    [
      one.case_name, one.subject, one.decided_at, one.standing, one.old_outcome, one.new_outcome,
      one.old_money ?? '', one.new_money ?? '', one.gained ?? '', one.is_drifted ? 'yes' : 'no',
    ].map(guarded),
  );
  return csvOf([head, ...rows]);
}

// The first line of a CSV of past decisions of a table with these inputs.
export function decisionsHead(inputs: readonly Pick<SheetColumn, 'name'>[]): string {
  return ['case', 'subject', 'decided_at', ...inputs.map(({ name }) => `input.${name}`)].join(',');
}

// The outputs that are money: numbers whose unit is a currency.
export function moneyOutputs<Column extends Pick<SheetColumn, 'type' | 'unit'>>(outputs: readonly Column[]): Column[] {
  return outputs.filter(({ type, unit }) => (type === 'number' || type === 'integer') && /^[A-Z]{3}$/.test(unit));
}

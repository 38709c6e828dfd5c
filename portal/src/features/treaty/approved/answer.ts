import type { components } from '@/shared/api/generated/law';

type Schemas = components['schemas'];
export type Detail = Schemas['DecisionTableDetail'];
export type Decision = Schemas['DecisionReceiptView'];
export type Clause = Detail['rows'][number]['citations'][number];

export const TABLE = 'approved_exporter';
export const PATH = `/law/tables/${TABLE}`;

// A condition as the table looks at it: it held, it is the first that did not, or it was not
// looked at any more.
export interface Condition {
  reason: string;
  state: 'held' | 'failed' | 'unasked';
}

export interface Answer {
  outcome: string; // approve, refuse, suspend, withdraw
  reason: string;
  validYears: string;
  isUnverified: boolean;
  citations: readonly Clause[];
  conditions: Condition[];
}

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

// "staff" is written as FEEL has it, in quotes.
const bare = (cell: string | undefined) => (cell ?? '').replace(/^"|"$/g, '');

// The rows that refuse, in the order of the table, each by its reason.
function conditionsOf({ table, rows }: Detail, hit: number): Condition[] {
  const [outcome, reason] = ['outcome', 'reason'].map((name) => table.outputs.findIndex((one) => one.name === name));
  return rows
    .filter(({ outputs }) => bare(outputs[outcome ?? -1]) === 'refuse')
    .map(({ row, outputs }) => ({
      reason: bare(outputs[reason ?? -1]),
      state: hit === 0 || row < hit ? 'held' : row === hit ? 'failed' : 'unasked',
    }));
}

export function answerOf(decision: Decision, detail: Detail): Answer | undefined {
  const [found] = decision.outcomes;
  if (!found) return undefined;
  const outputs = found.outputs as Record<string, unknown>;
  const outcome = textOf(outputs['outcome']);
  const row = found.row === 0 ? detail.otherwise : detail.rows[found.row - 1];
  return {
    outcome,
    reason: textOf(outputs['reason']),
    validYears: textOf(outputs['valid_years']),
    isUnverified: found.is_unverified,
    citations: row?.citations ?? [],
    conditions: outcome === 'approve' || outcome === 'refuse' ? conditionsOf(detail, found.row) : [],
  };
}

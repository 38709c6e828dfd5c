import type { DecisionReceipt } from '@/features/law/tables/types';

// The text of a receipt (docs/formats/decision_receipt.md) as the pages draw receipts.

// A literal as one reads it: texts and moments without quotes, all else as it stands.
function valueOf(literal: string): string {
  const quoted = literal.startsWith('@') ? literal.slice(1) : literal;
  if (!quoted.startsWith('"')) return literal;
  try {
    return String(JSON.parse(quoted));
  } catch {
    return literal;
  }
}

// The word before the first blank, and what stands behind it.
function cut(text: string): [string, string] {
  const at = text.indexOf(' ');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

type Outcome = DecisionReceipt['outcomes'][number];

const newOutcome = (row: number): Outcome => ({ row, outputs: {}, citations: [], is_unverified: false });

// Reads one line into the receipt; false for a line that no receipt has.
function take(receipt: DecisionReceipt, line: string): boolean {
  const [word, rest] = cut(line);
  const [first, behind] = cut(rest);
  const outcome = receipt.outcomes.at(-1);
  const [second, last] = cut(behind);
  if (word === 'table') Object.assign(receipt, { table: first, digest: behind });
  else if (word === 'decided_at') receipt.decided_at = rest;
  else if (word === 'package') receipt.packages.push({ id: first, version: second, digest: last });
  else if (word === 'input') receipt.inputs[first] = valueOf(behind);
  else if (word === 'failed') receipt.failed.push({ row: Number(first), input: second, test: last });
  else if (word === 'matched') receipt.outcomes.push(newOutcome(Number(rest)));
  else if (word === 'otherwise') receipt.outcomes.push(newOutcome(0));
  else if (word === 'aggregate') receipt.aggregate = valueOf(rest);
  else if (word === 'output' && outcome) outcome.outputs[first] = valueOf(behind);
  else if (word === 'cite' && outcome) outcome.citations.push({ source: first, clause: behind });
  else if (word === 'unverified' && outcome) outcome.is_unverified = true;
  else return false;
  return true;
}

// Nothing where the text is no receipt.
export function receiptOf(text: string): DecisionReceipt | undefined {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== 'cassia-receipt 1') return undefined;
  const receipt: DecisionReceipt = {
    table: '', digest: '', decided_at: '', packages: [], inputs: {}, outcomes: [], failed: [], aggregate: null, receipt: text,
  };
  return lines.every((line) => take(receipt, line)) ? receipt : undefined;
}

// Whether two decisions come to the same, by whichever rows.
export function areAlike(left: DecisionReceipt, right: DecisionReceipt): boolean {
  const told = ({ outcomes, aggregate }: DecisionReceipt) => JSON.stringify([outcomes.map(({ outputs }) => outputs), aggregate]);
  return told(left) === told(right);
}

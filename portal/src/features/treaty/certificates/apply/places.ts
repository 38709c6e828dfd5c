import type { Problem } from '@/shared/api/types';

// Where on the form a refusal points: its place is a path in the command.

export const STEPS = ['basis', 'goods', 'parties', 'review'] as const;
export type Step = (typeof STEPS)[number];

export interface FieldPlace {
  step: Step;
  field: string; // a field of the draft or of one of its lines
  line?: number; // from 0
}

const BASIS = new Set(['certificate', 'agreement', 'kind', 'earlier', 'original', 'issuer', 'destination']);
const PARTIES: Record<string, string> = {
  exporter: 'exporter',
  producer: 'producer',
  consignee: 'consignee',
  remarks: 'remarks',
  'transport.means': 'means',
  'transport.load_port': 'load_port',
  'transport.unload_port': 'unload_port',
  'transport.shipment_date': 'shipment_date',
  'invoice.number': 'invoice_number',
  'invoice.date': 'invoice_date',
};
// A line as a whole is refused for its origin, which its bill shows.
const OF_LINE: Record<string, string> = {
  hs_code: 'hs',
  line_no: 'hs',
  goods_name: 'goods_name',
  marks: 'marks',
  quantity: 'quantity',
  fob: 'fob',
  original_line: 'original_line',
};
// What the desks that keep bills and review products say of one, without the line.
const OF_BILLS = new Set(['lines', 'bills', 'bill', 'version', 'digest', 'product']);

// 'application.lines[2].quantity.amount' -> the quantity of the third line; undefined when the place
// is nothing on the form.
export function fieldOfPlace(place: string): FieldPlace | undefined {
  const path = place.replace(/^application\./, '');
  const [first = '', second = ''] = path.split('.');
  const line = /^(lines|bills)\[(\d+)\]/.exec(first);
  if (line) {
    const field = line[1] === 'lines' ? (OF_LINE[second] ?? 'bill') : 'bill';
    return { step: 'goods', field, line: Number(line[2]) };
  }
  if (OF_BILLS.has(first)) return { step: 'goods', field: 'lines' };
  if (BASIS.has(first)) return { step: 'basis', field: first };
  const named = PARTIES[first] ?? PARTIES[`${first}.${second}`];
  return named ? { step: 'parties', field: named } : undefined;
}

interface Refused {
  place?: string;
  facts?: { name: string; value: string }[];
}

// The same, where a desk names the kept bill or the product: the line that rests on it.
export function placeOf(
  { place, facts = [] }: Refused,
  { lines }: { lines: { bill: string; product?: string }[] },
): FieldPlace | undefined {
  const found = place ? fieldOfPlace(place) : undefined;
  const rests = (key: string | undefined, on: string) => {
    const id = facts.find(({ name }) => name === on)?.value;
    return id !== undefined && key?.endsWith(`:${id}`);
  };
  const line = lines.findIndex(({ bill, product }) => rests(bill, 'bill') || rests(product, 'product'));
  return found?.field === 'lines' && line >= 0 ? { step: 'goods', field: 'bill', line } : found;
}

// The refusal with the words of the form where its sentence has the name of a field.
export function problemNaming(problem: Problem, label: string): Problem {
  const { facts = [] } = problem;
  const name = facts.find((fact) => fact.name === 'field')?.value;
  if (!name) return problem;
  return {
    ...problem,
    title: problem.title.replaceAll(name, label),
    facts: facts.map((fact) => (fact.name === 'field' ? { ...fact, value: label } : fact)),
  };
}

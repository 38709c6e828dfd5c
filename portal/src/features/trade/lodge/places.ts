// Where on the form a refusal points: its place is a path in the command.

export const STEPS = ['goods', 'terms', 'proof', 'payment', 'review'] as const;
export type Step = (typeof STEPS)[number];

export interface FieldPlace {
  step: Step;
  field: string; // a field of the draft or of one of its lines
  line?: number; // from 0
}

const GOODS: Record<string, string> = {
  hs_code: 'hs',
  goods_name: 'goods_name',
  origin: 'origin',
  quantity: 'quantity',
  price: 'price',
};
const CLAIM: Record<string, string> = {
  agreement: 'agreement',
  number: 'proof',
  proof_line: 'proof_line',
  route: 'route',
  is_guarantee_offered: 'is_guarantee_offered',
  // The desk of preference names what the claim says of the line.
  acceptance_date: 'proof',
  import_date: 'proof',
  quantity: 'proof',
  hs_code: 'proof',
  origin: 'proof',
  claimant: 'proof',
  e_origin: 'proof',
};
const TERMS = new Set(['incoterm', 'freight', 'insurance', 'additions', 'costs_after_arrival']);
const HEAD = new Set(['declaration_id', 'batch_no', 'mode', 'entry_at', 'expected_on', 'port', 'invoice_number']);
const PAYMENT = new Set(['payment', 'is_temporary', 'is_perishable', 'is_express']);

function lineField(line: number, path: string[]): FieldPlace {
  const [first = '', second = ''] = path;
  if (first === 'claim') return { step: 'proof', field: CLAIM[second] ?? 'agreement', line };
  const name = first === 'goods' ? second : first;
  return { step: 'goods', field: GOODS[name] ?? 'hs', line };
}

// 'consignment.lines[2].goods.price.amount' -> the price of the third line; undefined when the
// place is nothing on the form.
export function fieldOfPlace(place: string): FieldPlace | undefined {
  const path = place.replace(/^consignment\./, '').split('.');
  const [first = '', second = '', third = ''] = path;
  const line = /^lines\[(\d+)\]$/.exec(first);
  if (line) return lineField(Number(line[1]), path.slice(1));
  if (first === 'lines') return { step: 'goods', field: 'lines' };
  if (first === 'terms') return { step: 'terms', field: TERMS.has(second) ? second : 'incoterm' };
  if (first === 'guarantee') {
    const part = ['amount', 'valid_to'].includes(second) ? second : third || 'reference';
    return { step: 'payment', field: `guarantee_${part}` };
  }
  if (TERMS.has(first) || HEAD.has(first)) return { step: 'terms', field: first };
  if (PAYMENT.has(first)) return { step: 'payment', field: first };
  return undefined;
}

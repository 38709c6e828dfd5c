import { typedDecimal } from '@/shared/format/decimal_sums';
import type { Draft } from './draft';

// Where on the form something is to be filled in, or a refusal points.

export const STEPS = ['basis', 'goods', 'review'] as const;
export type Step = (typeof STEPS)[number];

export interface FieldPlace {
  step: Step;
  field: string; // a field of the draft or of one of its lines
  line?: number; // from 0
}

const NEEDED = ['origin_declaration', 'agreement', 'destination', 'consignee', 'invoice_number'] as const;
const BASIS = new Set<string>([...NEEDED, 'invoice_date']);
const OF_LINE = new Set(['good_no', 'criterion', 'country_of_origin', 'quantity']);

// 'statement.goods[1].quantity.amount' -> the quantity of the second line; undefined when the place
// is nothing on the form.
export function fieldOfPlace(place: string): FieldPlace | undefined {
  const [first = '', second = ''] = place.replace(/^statement\./, '').split('.');
  const line = /^goods\[(\d+)\]/.exec(first)?.[1];
  if (line !== undefined) {
    return { step: 'goods', field: OF_LINE.has(second) ? second : 'good_no', line: Number(line) };
  }
  if (first === 'goods') return { step: 'goods', field: 'goods' };
  return BASIS.has(first) ? { step: 'basis', field: first } : undefined;
}

// What is still to be filled in, in the order of the form; how it has to be, the zone knows.
export function gapsOf(draft: Draft): FieldPlace[] {
  const inLines = draft.lines.flatMap((one, line) => {
    const isTold: [string, boolean][] = [
      ['criterion', one.criterion !== ''],
      ['country_of_origin', one.country_of_origin !== ''],
      ['quantity', typedDecimal(one.quantity) !== ''],
    ];
    return isTold.filter(([, told]) => !told).map(([field]): FieldPlace => ({ step: 'goods', field, line }));
  });
  return [
    ...NEEDED.filter((field) => draft[field].trim() === '').map((field): FieldPlace => ({ step: 'basis', field })),
    ...(draft.lines.length === 0 ? [{ step: 'goods' as const, field: 'goods' }] : []),
    ...inLines,
  ];
}

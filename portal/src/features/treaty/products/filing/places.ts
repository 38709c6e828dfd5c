import { hasBill } from '../../certificates/apply/bill_facts';
import { goodIn, productOf, type Draft } from './draft';

// Where on the form something is to be filled in, or a refusal points.

export const STEPS = ['basis', 'making', 'review'] as const;
export type Step = (typeof STEPS)[number];

export interface FieldPlace {
  step: Step;
  field: string; // of the draft or of its good
}

const STEP_OF: Record<string, Step> = {
  agreement: 'basis', destination: 'basis', issuer: 'basis', hs: 'basis', name_zh: 'basis', name_en: 'basis',
  product: 'basis', producer: 'making', process: 'making', bill: 'making',
};
const OF_BILL = new Set(['bill', 'rates', 'kept', 'version']);

// 'content.hs_code' -> the code; undefined when the place is nothing on the form. Of a bill the
// place says where in it: 'content.bill.line 3, value'.
export function fieldOfPlace(place: string): FieldPlace | undefined {
  const [first = ''] = place.replace(/^content\./, '').split(/[.[]/);
  const field = OF_BILL.has(first) ? 'bill' : first === 'hs_code' ? 'hs' : first;
  const step = STEP_OF[field];
  return step && { step, field };
}

// What is still to be filled in, in the order of the form; how it has to be, the zone knows.
export function gapsOf(draft: Draft): FieldPlace[] {
  const good = goodIn(draft);
  const told: Record<string, boolean> = {
    agreement: draft.agreement !== '',
    destination: draft.destination !== '',
    issuer: draft.issuer !== '',
    hs: good.hs.trim() !== '',
    name_zh: good.goods_name.trim() !== '',
    name_en: draft.name_en.trim() !== '',
    product: productOf(draft) !== '',
    producer: draft.producer.trim() !== '',
    process: draft.process.trim() !== '',
    bill: hasBill(good),
  };
  return Object.entries(STEP_OF).flatMap(([field, step]) => (told[field] ? [] : [{ step, field }]));
}

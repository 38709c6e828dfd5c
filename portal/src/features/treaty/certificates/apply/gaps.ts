import { typedDecimal } from '@/shared/format/decimal_sums';
import { hasBill } from './bill_facts';
import { endsAnother, hasBills, type Draft, type LineDraft } from './draft';
import type { FieldPlace } from './places';

// What every application has to say; how it has to be said, the zone knows.

const BASIS = ['certificate', 'agreement', 'issuer', 'destination'] as const;
const PARTIES = [
  'exporter', 'consignee', 'means', 'load_port', 'unload_port', 'invoice_number', 'invoice_date',
] as const;

function gapsOfLine(line: LineDraft, kind: string): string[] {
  const isTold: [string, boolean][] = [
    ['hs', line.hs.trim() !== ''],
    ['goods_name', line.goods_name.trim() !== ''],
    ['quantity', typedDecimal(line.quantity) !== ''],
    ['unit', line.unit !== ''],
    ['currency', line.currency !== '' || typedDecimal(line.fob) === ''],
    ['original_line', kind !== 'back_to_back' || line.original_line !== ''],
    ['bill', !hasBills(kind) || hasBill(line)],
  ];
  return isTold.filter(([, told]) => !told).map(([field]) => field);
}

// What is still to be filled in, in the order of the form.
export function gapsOf(draft: Draft): FieldPlace[] {
  const basis: string[] = BASIS.filter((field) => draft[field].trim() === '');
  if (endsAnother(draft.kind) && !draft.earlier) basis.push('earlier');
  if (draft.kind === 'back_to_back' && !draft.original) basis.push('original');
  return [
    ...basis.map((field): FieldPlace => ({ step: 'basis', field })),
    ...draft.lines.flatMap((one, line) =>
      gapsOfLine(one, draft.kind).map((field): FieldPlace => ({ step: 'goods', field, line })),
    ),
    ...PARTIES.filter((field) => draft[field].trim() === '').map(
      (field): FieldPlace => ({ step: 'parties', field }),
    ),
  ];
}

import type { Draft, LineDraft } from '../draft';
import type { FieldPlace } from '../places';
import { goodsOf } from './draft_of';
import type { MessageProblem } from './types';

// Where on the form an element of the message belongs.

const BASIS: Record<string, keyof Draft> = {
  CertNo: 'certificate',
  CertType: 'agreement',
  CertStatus: 'kind',
  OrgCode: 'issuer',
  DestCountryCode: 'destination',
  OldCertNo: 'earlier',
};
const PARTIES: Record<string, keyof Draft> = {
  Exporter: 'exporter',
  Producer: 'producer',
  PrdcEtpsName: 'producer',
  Consignee: 'consignee',
  TransMeans: 'means',
  TransName: 'means',
  LoadPort: 'load_port',
  UnloadPort: 'unload_port',
  IntendExpDate: 'shipment_date',
  InvNo: 'invoice_number',
  InvDate: 'invoice_date',
  Note: 'remarks',
  Remark: 'remarks',
};
const OF_LINE: Record<string, keyof LineDraft> = {
  HSCode: 'hs',
  GoodsNameE: 'goods_name',
  GoodsName: 'goods_name',
  GoodsQty: 'quantity',
  GoodsUnit: 'unit',
  GoodsUnitE: 'unit',
  FOBValue: 'fob',
};

// 'Goods[2]/FOBValue' -> the FOB value of the line that came from there, as long as it is there;
// undefined when the element is nothing on the form.
export function placeOfElement(element: string, { lines }: Pick<Draft, 'lines'>): FieldPlace | undefined {
  const name = element.slice(element.lastIndexOf('/') + 1);
  const goods = goodsOf(element);
  if (goods !== undefined && OF_LINE[name]) {
    const line = lines.findIndex(({ claim }) => claim?.goods === goods);
    return line < 0 ? undefined : { step: 'goods', field: OF_LINE[name], line };
  }
  if (name === 'CertificateList') return { step: 'goods', field: 'lines' };
  if (name === 'Curr') return { step: 'goods', field: 'currency', line: 0 };
  if (name === 'Mark') return { step: 'goods', field: 'marks', line: 0 };
  if (BASIS[name]) return { step: 'basis', field: BASIS[name] };
  return PARTIES[name] ? { step: 'parties', field: PARTIES[name] } : undefined;
}

function valueAt({ field, line }: FieldPlace, draft: Draft): string {
  const from = line === undefined ? draft : draft.lines[line];
  const value: unknown = from?.[field as never];
  return typeof value === 'string' ? value.trim() : '';
}

// What is left empty for the applicant to fill in. A kind is never empty, a second producer or a
// line of no goods left none.
const LEAVES_EMPTY: string[] = ['malformed', 'unknown_code', 'missing'];
const asksForField = ({ kind }: MessageProblem, { field }: FieldPlace) =>
  LEAVES_EMPTY.includes(kind) && field !== 'kind' && field !== 'lines';

// Whether something stands by now where the message left a field empty.
export function isMended(problem: MessageProblem, draft: Draft): boolean {
  const place = placeOfElement(problem.element, draft);
  return place !== undefined && asksForField(problem, place) && valueAt(place, draft) !== '';
}

// The problem that left the field empty, as long as it is.
export function problemAt(draft: Draft, field: string, line?: number): MessageProblem | undefined {
  return draft.imported?.problems.find((problem) => {
    const place = placeOfElement(problem.element, draft);
    const isHere = place?.field === field && place.line === line;
    return isHere && asksForField(problem, place) && valueAt(place, draft) === '';
  });
}

export interface PartnerRow {
  key: string;
  is_ended: boolean;
  authority: string;
  country: string;
  public_key: string;
  url: string;
  agreements: string; // "acfta,rcep"
  registrar: string;
  changed_at: string;
}

export const STANDINGS = ['absent', 'requested', 'awaited', 'valid', 'replaced', 'corrected', 'cancelled'] as const;

export interface CopyRow {
  key: string;
  partner: string;
  agreement: string;
  number: string;
  standing: string;
  exporter: string;
  consignee: string;
  issue_date: string | null;
  expires_on: string | null;
  replaced_by: string;
  reason: string;
  changed_at: string;
}

export interface MessageRow {
  key: string;
  copy: string;
  kind: string;
  version: number;
  effect: string;
  digest: string;
  received_at: string;
}

export const OUTCOMES = ['match', 'minor_difference', 'mismatch', 'absent'] as const;

export interface ComparisonRow {
  key: string;
  declaration: string;
  line_no: number;
  claimant: string;
  partner: string;
  agreement: string;
  number: string;
  outcome: string;
  differences: string;
  is_unverified: boolean;
  compared_at: string;
}

export interface Difference {
  field: string;
  declared: string;
  received: string;
}

// Fields that may differ, as the desk names them.
const FIELDS = [
  'standing', 'issue_date', 'exporter', 'invoice_number', 'line', 'country_of_origin', 'criterion',
  'goods_name', 'hs_code', 'unit', 'quantity', 'certified_quantity',
];
const BEGINNING = new RegExp(`(?:^|; )(${FIELDS.join('|')}): `, 'g');

// "hs_code: 081060 | 081090; ..." in its parts. A name of goods may hold the signs between them;
// therefore only a field's name begins a new one.
export function differencesOf(text: string): Difference[] {
  const begun = [...text.matchAll(BEGINNING)];
  return begun.map((one, index) => {
    const words = text.slice(one.index + one[0].length, begun[index + 1]?.index);
    const [declared = '', ...received] = words.split(' | ');
    return { field: one[1] ?? '', declared, received: received.join(' | ') };
  });
}

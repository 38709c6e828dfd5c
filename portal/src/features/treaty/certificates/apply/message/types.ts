// What the zone reads in the Single Window's message of a certificate of origin;
// docs/formats/single_window_certificate.md. Empty: nothing is said, or nothing that it understands.

export type ProblemKind = 'malformed' | 'unknown_code' | 'missing' | 'not_goods' | 'differs';

export interface MessageProblem {
  element: string; // "CertificateHead/InvDate", "Goods[2]/FOBValue"
  kind: ProblemKind;
  text: string; // what stands there
}

export interface MessageLine {
  line_no: number;
  hs_code: string;
  goods_name: string;
  marks: string;
  quantity: string;
  unit: string;
  fob: string;
  criterion: string;
  criterion_part: string;
  imported_share: string;
  country_of_origin: string;
  rate_flag: string;
}

export interface CertificateMessage {
  certificate: string;
  agreement: string;
  kind: string;
  earlier: string;
  issuer: string;
  exporter: string;
  producer: string;
  consignee: string;
  destination: string;
  transport_means: string;
  load_port: string;
  unload_port: string;
  shipment_date: string;
  invoice_number: string;
  invoice_date: string;
  currency: string;
  remarks: string;
  lines: MessageLine[];
  problems: MessageProblem[];
  left_over: string[];
}

// What a line of the message claims of its origin. It answers nothing here: the zone determines
// origin out of the bill, and the claim is only shown beside that.
export type Claim = Pick<
  MessageLine,
  'criterion' | 'criterion_part' | 'imported_share' | 'country_of_origin' | 'rate_flag'
> & {
  goods: number; // which Goods of the message, from 1
};

// What a draft keeps of the message that filled it.
export interface Imported {
  file: string;
  fields: number; // how many the message filled, beside those of lines
  lines: number;
  problems: MessageProblem[];
  left_over: string[]; // the first of them
  left_over_count: number;
  earlier: '' | 'taken' | 'not_taken'; // of a replacement: what the earlier certificate says
}

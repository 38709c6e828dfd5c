import type { components } from '@/shared/api/generated/treaty';

// What the zone reads in the Single Window's message of a certificate of origin;
// docs/formats/single_window_certificate.md. Empty: nothing is said, or nothing that it understands.

export type CertificateMessage = components['schemas']['CertificateMessage'];
export type MessageLine = components['schemas']['MessageLine'];
export type MessageProblem = components['schemas']['MessageProblem'];

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

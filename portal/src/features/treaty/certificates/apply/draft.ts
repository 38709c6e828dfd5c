import type { AnyDraft, DraftKind } from '@/shared/drafts/draft_store';
import { withGood, withProduct } from './bill_facts';
import type { HandOver } from '../hand_over';
import type { Claim, Imported } from './message/types';

// An application for a certificate while it is being written: every field the text that was typed.

export interface LineDraft {
  hs: string;
  edition: string;
  goods_name: string;
  marks: string;
  quantity: string;
  unit: string;
  fob: string;
  currency: string;
  original_line: string; // of a split
  source: 'kept' | 'text' | 'product'; // of the bill of materials
  bill: string; // key of a kept one
  version: string;
  text: string; // or its text
  product?: string; // or the key of a product that was reviewed
  rates: string; // "7.1234 USD, 0.0491 JPY"
  claim?: Claim; // of a message that filled the line
}

export interface Draft extends AnyDraft {
  certificate: string;
  agreement: string;
  kind: string;
  earlier: string; // number of what is corrected or replaced
  original: string; // number of what is split
  issuer: string;
  destination: string;
  exporter: string;
  producer: string;
  consignee: string;
  means: string;
  load_port: string;
  unload_port: string;
  shipment_date: string;
  invoice_number: string;
  invoice_date: string;
  remarks: string;
  lines: LineDraft[];
  imported?: Imported; // the message that filled it
}

// Kinds of application, as the interface names them.
export const KINDS = ['new_issue', 'correction', 'replacement', 'back_to_back'] as const;

export const endsAnother = (kind: string) => kind === 'correction' || kind === 'replacement';
// The goods of a split have their origin from the original, those of a replacement from the earlier.
export const hasBills = (kind: string) => kind === 'new_issue' || kind === 'correction';

const TITLE_MAX = 60;

export const APPLICATIONS: DraftKind<Draft> = {
  name: 'origin', // with its 32 letters an id may have 40
  titleOf: (draft) => {
    const words = [draft.certificate.trim(), draft.lines[0]?.goods_name.trim()].filter(Boolean);
    return words.join(' ').slice(0, TITLE_MAX);
  },
};

export function emptyLine(): LineDraft {
  return {
    hs: '', edition: 'hs2022', goods_name: '', marks: '', quantity: '', unit: 'KGM', fob: '',
    currency: 'CNY', original_line: '', source: 'kept', bill: '', version: '', text: '', product: '', rates: '',
  };
}

export function emptyDraft(id: string, exporter: string): Draft {
  return {
    id,
    saved_at: '',
    certificate: '',
    agreement: '',
    kind: 'new_issue',
    earlier: '',
    original: '',
    issuer: '',
    destination: '',
    exporter,
    producer: '',
    consignee: '',
    means: '',
    load_port: '',
    unload_port: '',
    shipment_date: '',
    invoice_number: '',
    invoice_date: '',
    remarks: '',
    lines: [emptyLine()],
  };
}

// A draft of one line with the bill that came from the page of origin, or the product that was reviewed.
export function draftWith(given: HandOver, exporter: string): Draft {
  const { text, kept, product } = given;
  const line: LineDraft = {
    ...emptyLine(),
    ...(kept
      ? { source: 'kept', bill: kept.bill, version: String(kept.version) }
      : { source: 'text', text }),
  };
  return {
    ...emptyDraft(given.draft, exporter),
    agreement: given.agreement,
    destination: given.destination,
    issuer: product?.issuer ?? '',
    lines: [product ? withProduct({ ...emptyLine(), source: 'product' }, product) : withGood(line, text)],
  };
}

export function withLine(draft: Draft, at: number, part: Partial<LineDraft>): Partial<Draft> {
  return { lines: draft.lines.map((line, index) => (index === at ? { ...line, ...part } : line)) };
}

export function withoutLine(draft: Draft, at: number): Partial<Draft> {
  return { lines: draft.lines.filter((_, index) => index !== at) };
}

// A line that was removed, where it stood; what was written meanwhile stays.
export function withLineBack(draft: Draft, at: number, line: LineDraft): Partial<Draft> {
  return { lines: draft.lines.toSpliced(at, 0, line) };
}

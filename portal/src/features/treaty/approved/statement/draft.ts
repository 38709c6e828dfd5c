import type { AnyDraft, DraftKind } from '@/shared/drafts/draft_store';
import { typedDecimal } from '@/shared/format/decimal_sums';

// A declaration of origin while it is being written: every field the text that was typed.

export interface LineDraft {
  good_no: string; // among the goods that were filed
  name: string; // of the good, for the title of the draft
  criterion: string;
  country_of_origin: string;
  quantity: string;
  unit: string;
}

export interface Draft extends AnyDraft {
  origin_declaration: string;
  agreement: string;
  destination: string;
  consignee: string;
  invoice_number: string;
  invoice_date: string;
  lines: LineDraft[];
}

const TITLE_MAX = 60;

export const STATEMENTS: DraftKind<Draft> = {
  name: 'declare', // with its 32 letters an id may have 40
  titleOf: ({ origin_declaration, lines }) =>
    [origin_declaration.trim(), lines[0]?.name].filter(Boolean).join(' ').slice(0, TITLE_MAX),
};

export function emptyDraft(id: string): Draft {
  return {
    id,
    saved_at: '',
    origin_declaration: '',
    agreement: '',
    destination: '',
    consignee: '',
    invoice_number: '',
    invoice_date: '',
    lines: [],
  };
}

export function lineFor(good: { good_no: number; name_zh: string }, country_of_origin: string): LineDraft {
  return { good_no: String(good.good_no), name: good.name_zh, criterion: '', country_of_origin, quantity: '', unit: 'KGM' };
}

export function withLine(draft: Draft, at: number, part: Partial<LineDraft>): Partial<Draft> {
  return { lines: draft.lines.map((line, index) => (index === at ? { ...line, ...part } : line)) };
}

export function withoutLine(draft: Draft, at: number): Partial<Draft> {
  return { lines: draft.lines.filter((_, index) => index !== at) };
}

// The command that declares.
export function statementOf(draft: Draft) {
  return {
    origin_declaration: draft.origin_declaration.trim(),
    statement: {
      agreement: draft.agreement,
      consignee: draft.consignee.trim(),
      destination: draft.destination,
      invoice_number: draft.invoice_number.trim(),
      invoice_date: draft.invoice_date || null,
      goods: draft.lines.map(({ good_no, criterion, country_of_origin, quantity, unit }, at) => ({
        line_no: at + 1,
        good_no: Number.parseInt(good_no, 10),
        criterion,
        country_of_origin,
        quantity: { amount: typedDecimal(quantity), unit },
      })),
    },
  };
}

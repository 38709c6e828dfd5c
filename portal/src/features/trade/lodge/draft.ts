import { instantOfLocal } from '@/shared/format/clock';
import type { Attempt } from '@/shared/drafts/attempt';
import type { DraftKind } from '@/shared/drafts/draft_store';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { moneyOrNone } from '@/shared/goods/currencies';

// A declaration while it is being written: every field the text that was typed.

export interface LineDraft {
  hs: string;
  goods_name: string;
  origin: string;
  quantity: string;
  unit: string;
  price: string;
  agreement: string; // empty: no preference is claimed
  proof: string; // number; empty: without a proof
  proof_line: string;
  route: string;
  is_guarantee_offered: boolean;
}

export interface Draft {
  id: string;
  saved_at: string;
  declaration_id: string;
  batch_no: string;
  mode: string;
  entry_at: string; // as the field has it, in the zone's time
  expected_on: string; // of an advance declaration
  port: string;
  invoice_number: string;
  incoterm: string;
  currency: string;
  freight: string;
  insurance: string;
  additions: string;
  costs_after_arrival: string;
  is_perishable: boolean;
  is_temporary: boolean;
  is_express?: boolean; // a draft that was kept before there was the field has none
  // The second step after a summary, of the same declaration.
  is_completion?: boolean;
  payment: string;
  guarantee_reference: string;
  guarantee_amount: string;
  guarantee_valid_to: string;
  lines: LineDraft[];
  attempt?: Attempt;
}

const TITLE_MAX = 60;

export const LODGING: DraftKind<Draft> = {
  name: '',
  titleOf: (draft) => {
    const words = [draft.declaration_id.trim(), draft.lines[0]?.goods_name.trim()].filter(Boolean);
    return words.join(' ').slice(0, TITLE_MAX);
  },
};

export function emptyLine(): LineDraft {
  return {
    hs: '',
    goods_name: '',
    origin: '',
    quantity: '',
    unit: 'KGM',
    price: '',
    agreement: '',
    proof: '',
    proof_line: '1',
    route: 'direct',
    is_guarantee_offered: false,
  };
}

export function emptyDraft(id: string): Draft {
  return {
    id,
    saved_at: '',
    declaration_id: '',
    batch_no: '',
    mode: 'one_step',
    entry_at: '',
    expected_on: '',
    port: '',
    invoice_number: '',
    incoterm: 'cif',
    currency: 'CNY',
    freight: '',
    insurance: '',
    additions: '',
    costs_after_arrival: '',
    is_perishable: false,
    is_temporary: false,
    payment: 'account',
    guarantee_reference: '',
    guarantee_amount: '',
    guarantee_valid_to: '',
    lines: [emptyLine()],
  };
}

function claimOf(line: LineDraft) {
  if (!line.agreement) return null;
  return {
    agreement: line.agreement,
    // A number that is left out says that there is no proof; an empty one is malformed.
    ...(line.proof.trim() && { number: line.proof.trim() }),
    proof_line: Number.parseInt(line.proof_line, 10) || 1,
    route: { kind: line.route, stops: [], evidence: [] },
    e_origin: 'not_linked',
    is_guarantee_offered: line.is_guarantee_offered,
    is_classification_disputed: false,
  };
}

// The whole content again, for the second step after a summary.
export function completionOf(draft: Draft) {
  const { declaration_id, consignment } = lodgingOf(draft, '');
  return { declaration_id, consignment };
}

// The command that lodges the draft, for quotes and for lodging alike.
export function lodgingOf(draft: Draft, declarant: string) {
  const money = (text: string) => moneyOrNone(text, draft.currency);
  const hasGuarantee = draft.payment !== 'account' && draft.guarantee_reference.trim() !== '';
  return {
    declaration_id: draft.declaration_id.trim(),
    declarant,
    consignment: {
      batch_no: draft.batch_no.trim(),
      mode: draft.mode,
      entry_at: draft.mode === 'advance' ? null : instantOfLocal(draft.entry_at) || null,
      ...(draft.mode === 'advance' && { expected_on: draft.expected_on || null }),
      port: draft.port,
      invoice_number: draft.invoice_number.trim(),
      terms: {
        incoterm: draft.incoterm,
        freight: money(draft.freight),
        insurance: money(draft.insurance),
        additions: money(draft.additions),
        costs_after_arrival: money(draft.costs_after_arrival),
      },
      is_perishable: draft.is_perishable,
      is_express: draft.is_express ?? false,
      is_temporary: draft.is_temporary,
      payment: draft.payment,
      guarantee: hasGuarantee
        ? {
            reference: draft.guarantee_reference.trim(),
            amount: { amount: typedDecimal(draft.guarantee_amount), currency: 'CNY' },
            valid_to: draft.guarantee_valid_to,
          }
        : null,
      lines: draft.lines.map((line, index) => ({
        goods: {
          line_no: index + 1,
          hs_code: { code: line.hs.replace(/[.\s]/g, ''), edition: 'hs2022' },
          goods_name: line.goods_name.trim(),
          origin: line.origin,
          quantity: { amount: typedDecimal(line.quantity), unit: line.unit.trim() },
          price: { amount: typedDecimal(line.price), currency: draft.currency },
        },
        claim: claimOf(line),
      })),
    },
  };
}

// Whether enough is there to ask what it costs.
export function canBeQuoted(draft: Draft): boolean {
  return (
    draft.port !== '' &&
    draft.declaration_id.trim() !== '' &&
    draft.lines.length > 0 &&
    draft.lines.every(
      ({ hs, quantity, price }) => hs.trim() && typedDecimal(quantity) && typedDecimal(price),
    )
  );
}

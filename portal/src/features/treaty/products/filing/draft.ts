import type { AnyDraft, DraftKind } from '@/shared/drafts/draft_store';
import { billGiven, codeOf, idIn, type GoodsDraft } from '../../certificates/apply/bill_facts';
import type { ProductRow } from '../types';

// A product while it is being filed: every field the text that was typed. Its one line is the good,
// under its Chinese name, and what its origin rests on.

export interface Draft extends AnyDraft {
  again: string; // the key of the product that is filed again
  product: string; // the id that was typed; without one it is made of the English name
  agreement: string;
  destination: string;
  issuer: string;
  name_en: string;
  producer: string;
  process: string;
  lines: GoodsDraft[];
}

const TITLE_MAX = 60;
const ID_MAX = 40;

export function emptyGood(): GoodsDraft {
  return {
    hs: '', edition: 'hs2022', goods_name: '', source: 'kept', bill: '', version: '', text: '', product: '', rates: '',
  };
}

export const goodIn = ({ lines: [good] }: Pick<Draft, 'lines'>): GoodsDraft => good ?? emptyGood();

export const PRODUCT_DRAFTS: DraftKind<Draft> = {
  name: 'product', // with its 32 letters an id has 40
  titleOf: (draft) =>
    [goodIn(draft).goods_name.trim(), draft.name_en.trim()].filter(Boolean).join(' ').slice(0, TITLE_MAX),
};

export function emptyDraft(id: string, producer: string): Draft {
  return {
    id, saved_at: '', again: '', product: '', agreement: '', destination: '', issuer: '', name_en: '', producer,
    process: '', lines: [emptyGood()],
  };
}

// The beginning of a later filing: what the last one said.
export function draftAgain(id: string, row: ProductRow): Draft {
  const { key, product, agreement, destination, issuer, name_en, producer, process } = row;
  const good: GoodsDraft = {
    ...emptyGood(),
    hs: row.hs_code.code,
    edition: row.hs_code.edition,
    goods_name: row.name_zh,
    source: 'text',
    text: row.bill,
    rates: row.rates,
  };
  return {
    ...emptyDraft(id, producer), again: key, product, agreement, destination, issuer, name_en, process, lines: [good],
  };
}

// 'Cane sugar, refined' -> 'cane_sugar_refined'.
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, ID_MAX)
    .replace(/^_+|_+$/g, '');
}

// The id under which the product is filed.
export function productOf({ again, product, name_en }: Pick<Draft, 'again' | 'product' | 'name_en'>): string {
  return again ? idIn(again) : product.trim() || idOf(name_en);
}

// The command that files it. `hsDigits`: how many the agreement prints.
export function filingOf(draft: Draft, organisation: string, hsDigits: number | undefined) {
  const good = goodIn(draft);
  const { kept, ...bill } = billGiven(good);
  return {
    organisation,
    product: productOf(draft),
    content: {
      agreement: draft.agreement,
      destination: draft.destination,
      hs_code: codeOf(good, hsDigits),
      name_zh: good.goods_name.trim(),
      name_en: draft.name_en.trim(),
      producer: draft.producer.trim(),
      process: draft.process.trim(),
      issuer: draft.issuer,
      ...bill,
    },
    kept,
  };
}

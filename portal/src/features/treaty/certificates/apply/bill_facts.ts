import { billOf, cellOf, csvOf } from '../../origin/bill';
import type { Product } from '../hand_over';
import type { LineDraft } from './draft';

// What a line of the application has to do with its bill of materials.

// The good and what its origin rests on: what else has a bill is filed in the same fields.
export type GoodsDraft = Pick<
  LineDraft,
  'hs' | 'edition' | 'goods_name' | 'source' | 'bill' | 'version' | 'text' | 'product' | 'rates'
>;

// Columns of a bill that hold a code of goods, the latest first; each names its edition.
export const EDITIONS = ['hs2022', 'hs2017', 'hs2012'] as const;

const digitsOf = (code: string) => code.replace(/\D/g, '');

export interface Good {
  name: string;
  codes: Partial<Record<string, string>>; // digits by edition; only those that are told
}

export function goodOf(text: string): Good | undefined {
  const bill = billOf(text);
  const row = bill ? bill.rows.findIndex((_, at) => cellOf(bill, at, 'line') === 'good') : -1;
  if (!bill || row < 0) return undefined;
  const told = EDITIONS.map((edition) => [edition, digitsOf(cellOf(bill, row, edition))] as const);
  return { name: cellOf(bill, row, 'name'), codes: Object.fromEntries(told.filter(([, code]) => code)) };
}

const SUBHEADING = 6;

// The line of the bill's good: what is empty is taken from the bill, what was typed stays.
export function withGood<Line extends GoodsDraft>(line: Line, text: string): Line {
  const good = goodOf(text);
  const edition = EDITIONS.find((one) => (good?.codes[one]?.length ?? 0) >= SUBHEADING);
  if (!good || !edition) return line;
  const isTyped = line.hs.trim() !== '';
  return {
    ...line,
    ...(!isTyped && { hs: good.codes[edition] ?? '', edition }),
    goods_name: line.goods_name || good.name,
  };
}

// The line rests on the product; what it does not say itself, the product says.
export function withProduct<Line extends GoodsDraft>(
  line: Line,
  { key, hs_code, name_en }: Omit<Product, 'issuer'>,
): Line {
  const isTyped = line.hs.trim() !== '';
  return {
    ...line,
    product: key,
    ...(!isTyped && { hs: hs_code.code, edition: hs_code.edition }),
    goods_name: line.goods_name || name_en,
  };
}

// Why the zone would not take the bill for this line: its good has no code in the line's edition, or
// another subheading. Nothing while either is not told.
export function faultOfCode(
  line: Pick<LineDraft, 'hs' | 'edition'>,
  text: string,
): 'no_code_in_edition' | 'other_code' | undefined {
  const good = goodOf(text);
  const typed = digitsOf(line.hs).slice(0, SUBHEADING);
  if (!good || typed.length < SUBHEADING) return undefined;
  const code = good.codes[line.edition];
  if (!code) return 'no_code_in_edition';
  return code.slice(0, SUBHEADING) === typed ? undefined : 'other_code';
}

// The text as the zone reads it. What a spreadsheet copied has tabs; a file is sent as it is, so that
// a refusal names the line that its writer sees.
export function textToSend(text: string): string {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const bill = /[\t;]/.test(head) ? billOf(text) : undefined;
  return bill ? csvOf(bill) : text;
}

// "7.1234 USD, 0.0491 JPY" as the interface takes them.
export function ratesOf(text: string): string[] {
  return text.split(',').map((rate) => rate.trim()).filter(Boolean);
}

// The key of what an organisation keeps names its owner first: 'furniture:chairs'.
export const idIn = (key: string) => key.slice(key.indexOf(':') + 1);

// The code as the agreement prints it: the tariff's own digits behind those are left out.
export function codeOf({ hs, edition }: Pick<LineDraft, 'hs' | 'edition'>, hsDigits: number | undefined) {
  return { code: hs.replace(/[.\s]/g, '').slice(0, hsDigits), edition };
}

// The bill as commands take it: its text and rates, or the version that is kept.
export function billGiven({ source, bill, version, text, rates }: GoodsDraft) {
  if (source === 'text') return { bill: textToSend(text), rates: ratesOf(rates), kept: null };
  const kept = source === 'kept' ? { bill: idIn(bill), version: Number.parseInt(version, 10) } : null;
  return { bill: '', rates: [], kept };
}

export function hasBill({ source, bill, version, text, product }: GoodsDraft): boolean {
  if (source === 'product') return Boolean(product);
  return source === 'kept' ? bill !== '' && version !== '' : text.trim() !== '';
}

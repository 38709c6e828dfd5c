import { typedDecimal } from '@/shared/format/decimal_sums';
import type { Money } from '@/shared/api/types';

// The names of the trade terms on the wire, in the order of a seller's growing duties.
export const INCOTERMS = [
  'exw',
  'fca',
  'fas',
  'fob',
  'cfr',
  'cif',
  'cpt',
  'cip',
  'dap',
  'dpu',
  'ddp',
] as const;

// Currencies that are offered; the zone knows of which it has a rate, and says so.
export const PRICE_CURRENCIES = ['CNY', 'VND', 'USD', 'THB', 'EUR', 'HKD', 'JPY'] as const;

// Nothing typed is nothing said, which is not the same as zero.
export function moneyOrNone(text: string, currency: string): Money | null {
  const amount = typedDecimal(text);
  return amount === '' ? null : { amount, currency };
}

import type { Money } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/decimal_sums';

// Currencies that are offered; the zone knows of which it has a rate, and says so.
export const PRICE_CURRENCIES = ['CNY', 'VND', 'USD', 'THB', 'EUR', 'HKD', 'JPY'] as const;

// Nothing typed is nothing said, which is not the same as zero.
export function moneyOrNone(text: string, currency: string): Money | null {
  const amount = typedDecimal(text);
  return amount === '' ? null : { amount, currency };
}

import type { Money } from '@/shared/api/types';

// Decimal texts, shown digit for digit: no number of the language is ever made of them.

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

interface Separators {
  group: string;
  point: string;
}

// Vietnamese groups with a point and writes a decimal comma; Chinese and English the reverse.
function separatorsOf(language: string): Separators {
  return language === 'vi' ? { group: '.', point: ',' } : { group: ',', point: '.' };
}

// '-1234567.50' -> '−1,234,567.50'. A text that is no decimal is shown as it came.
export function formatDecimal(text: string, language: string): string {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return text;
  const { group, point } = separatorsOf(language);
  const [, sign, whole = '', fraction] = parts;
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  return (sign === '-' ? '−' : '') + grouped + (fraction ? point + fraction : '');
}

const SYMBOLS: Record<string, string> = { CNY: '¥', USD: 'US$', EUR: '€', VND: '₫' };

export function formatMoney(money: Money, language: string): string {
  const amount = formatDecimal(money.amount, language);
  const symbol = SYMBOLS[money.currency];
  if (!symbol) return `${amount} ${money.currency}`;
  return money.currency === 'VND' ? `${amount} ₫` : `${symbol} ${amount}`;
}

// A share of one as percent, by moving the point: '0.0005' -> '0.05 %'.
export function formatShare(text: string, language: string): string {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return text;
  const [, sign, whole = '', fraction = ''] = parts;
  const padded = fraction.padEnd(2, '0');
  const digits = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, '');
  const rest = padded.slice(2).replace(/0+$/, '');
  return `${formatDecimal(`${sign}${digits}${rest ? `.${rest}` : ''}`, language)} %`;
}

// Compares two decimals exactly: negative, zero or positive.
export function compareDecimals(left: string, right: string): number {
  const a = DECIMAL.exec(left.trim());
  const b = DECIMAL.exec(right.trim());
  if (!a || !b) return left < right ? -1 : left > right ? 1 : 0;
  const places = Math.max((a[3] ?? '').length, (b[3] ?? '').length);
  const scaled = (parts: RegExpExecArray) =>
    BigInt(`${parts[1] === '-' ? '-' : ''}${parts[2]}${(parts[3] ?? '').padEnd(places, '0')}`);
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

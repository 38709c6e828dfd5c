import type { TFunction } from 'i18next';
import { formatDecimal, formatShare } from '@/shared/format/decimal';
import type { TargetRow } from './types';

const MONEY = /^([A-Z]{3}) (-?\d+(?:\.\d+)?)$/;
const YI_DIGITS = 8; // 1 亿 = 10^8

// Moves the point of a decimal text to the left and drops zeros at its end.
export function scaledDown(amount: string, digits: number): string {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  const padded = whole.padStart(digits + 1, '0');
  const rest = (padded.slice(-digits) + fraction).replace(/0+$/, '');
  return `${amount.startsWith('-') ? '-' : ''}${padded.slice(0, -digits)}${rest ? `.${rest}` : ''}`;
}

// "CNY 320000000000.00" -> "3,200 亿元" or "CNY 320 billion": as public figures are said.
function moneyText(text: string, language: string, t: TFunction): string {
  const [, currency, amount = ''] = MONEY.exec(text) ?? [];
  if (!currency) return text;
  const digits = language === 'zh' ? YI_DIGITS : 9;
  return t('oversight:figure.money', {
    amount: formatDecimal(scaledDown(amount, digits), language),
    currency: t(`oversight:currency.${currency}`, currency),
  });
}

export function figureText(kind: TargetRow['kind'], text: string, language: string, t: TFunction): string {
  if (kind === 'amount') return moneyText(text, language, t);
  if (kind === 'share') return formatShare(text, language);
  return formatDecimal(text, language);
}

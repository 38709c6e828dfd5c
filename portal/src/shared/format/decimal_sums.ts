import { compareDecimals } from './decimal';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

interface Scaled {
  value: bigint;
  places: number;
}

function scaled(text: string): Scaled | undefined {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = ''] = parts;
  return { value: BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`), places: fraction.length };
}

function raised({ value, places }: Scaled, to: number): bigint {
  return value * 10n ** BigInt(to - places);
}

// left - right, exactly, with the digits of the more precise. A text that is no decimal gives ''.
export function subtractDecimals(left: string, right: string): string {
  const a = scaled(left);
  const b = scaled(right);
  if (!a || !b) return '';
  const places = Math.max(a.places, b.places);
  const difference = raised(a, places) - raised(b, places);
  const digits = (difference < 0n ? -difference : difference).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = difference < 0n ? '-' : '';
  return places ? `${sign}${whole}.${digits.slice(-places)}` : `${sign}${whole}`;
}

// How many thousandths of the whole a part is: the length of a bar, between 0 and 1000.
export function thousandthsOf(part: string, whole: string): number {
  const a = scaled(part);
  const b = scaled(whole);
  if (!a || !b || b.value <= 0n || a.value <= 0n) return 0;
  const places = Math.max(a.places, b.places);
  const share = (raised(a, places) * 1000n) / raised(b, places);
  return share > 1000n ? 1000 : Number(share);
}

export function largestOf(texts: string[]): string {
  return texts.reduce((most, text) => (compareDecimals(text, most) > 0 ? text : most), '0');
}

// What somebody typed as an amount: '1,234.50' and full-width digits are meant as 1234.50.
export function typedDecimal(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}

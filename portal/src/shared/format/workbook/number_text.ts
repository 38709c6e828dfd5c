// A number of a workbook as the text that a person typed or sees, as far as that is exact.

const NUMBER = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d{1,3}))?$/;

// Digits, and before which of them the point stands: 1.5E3 is 15 and 4.
interface Digits {
  sign: string;
  digits: string;
  point: number;
}

function digitsOf(text: string): Digits | undefined {
  const [found, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (found === undefined || whole + fraction === '') return undefined;
  const all = whole + fraction;
  const digits = all.replace(/^0+/, '');
  const point = whole.length - (all.length - digits.length) + Number(exponent);
  const kept = digits.replace(/0+$/, '');
  return kept === '' ? { sign: '', digits: '', point: 0 } : { sign: sign === '-' ? '-' : '', digits: kept, point };
}

function plainOf({ sign, digits, point }: Digits): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits;
  return `${sign}${whole}${digits !== '' && fraction ? `.${fraction}` : ''}`;
}

// Spreadsheets store what was typed as 2.2 by the 17 digits of the binary number that is next to
// it, 2.2000000000000002, and show at most 15. Such a spelling is taken back; any other number
// keeps all its digits, also those that no binary number has.
function typedOf(told: Digits): Digits {
  if (told.digits.length <= 15) return told;
  const number = Number(plainOf(told));
  const spelled = digitsOf(number.toPrecision(17));
  const shortest = digitsOf(String(number));
  const isSpelling = spelled?.digits === told.digits && spelled.point === told.point;
  return isSpelling && shortest && shortest.digits.length <= 15 ? shortest : told;
}

// The zeros that a format like 00000000 or #,##0.00 shows: a code of goods keeps its first, an
// amount its last zero. A number with more decimals than the format is told whole.
export interface Zeros {
  whole: number;
  fraction: number;
}

// Nothing where the text is no number.
export function numberText(text: string, zeros?: Zeros): string | undefined {
  const told = digitsOf(text.trim());
  if (!told) return undefined;
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(plainOf(typedOf(told))) ?? [];
  const shown = fraction.padEnd(zeros?.fraction ?? 0, '0');
  return `${sign}${whole.padStart(zeros?.whole ?? 1, '0')}${shown ? `.${shown}` : ''}`;
}

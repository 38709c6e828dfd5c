// Days are numbers in a workbook: counted from the end of 1899, or from the beginning of 1904.

export type Moment = 'date' | 'moment' | 'time' | 'elapsed';

const DAY = 86_400_000;
const LAST = 2_958_465; // 9999-12-31
const FIRST_1900 = Date.UTC(1899, 11, 31);
const FIRST_1904 = Date.UTC(1904, 0, 1);
const SHIFT_1904 = 1_462;

const two = (number: number) => String(number).padStart(2, '0');

// 8:30, 8:30:15 or 8:30:15.250: what is nothing is left out from behind.
function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (seconds % 60 === 0 && rest === 0) return clock;
  return `${clock}:${two(seconds % 60)}${rest ? `.${String(rest).padStart(3, '0')}` : ''}`;
}

// ISO 8601, to the millisecond, which is finer than what a spreadsheet keeps of a day of our time.
// Nothing where the number is no day that there was: the year 1900 had no 29 February (number 60).
export function momentText(serial: number, kind: Moment, is1904: boolean): string | undefined {
  if (!(serial >= 0) || serial >= LAST + 1 - (is1904 ? SHIFT_1904 : 0)) return undefined;
  const whole = Math.floor(serial);
  const rounded = Math.round((serial - whole) * DAY);
  const [days, rest] = rounded === DAY ? [whole + 1, 0] : [whole, rounded];
  if (kind === 'elapsed') return clockOf(days * DAY + rest);
  if (kind === 'time' && days === 0) return clockOf(rest);
  if (!is1904 && (days === 0 || days === 60)) return undefined;
  const since1900 = days < 60 ? days : days - 1;
  const day = new Date(is1904 ? FIRST_1904 + days * DAY : FIRST_1900 + since1900 * DAY);
  const date = day.toISOString().slice(0, 10);
  return kind === 'date' && rest === 0 ? date : `${date}T${clockOf(rest)}`;
}

import type { Zeros } from './number_text';
import type { Moment } from './serial_date';
import { childOf, childrenOf, type XmlElement } from './xml';

// What the format of a cell says of its number: that it is a day or a time, or shows zeros.
export interface CellFormat {
  moment?: Moment;
  zeros?: Zeros;
}

// Formats that a file does not spell out (ECMA-376 part 1, 18.8.30), with those of Chinese.
const KNOWN: Record<number, string> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00',
  18: 'h:mm', 19: 'h:mm', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm',
  32: 'h:mm', 33: 'h:mm:ss', 34: 'h:mm', 35: 'h:mm:ss', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss',
  55: 'h:mm', 56: 'h:mm:ss',
};
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

// The first of up to four parts (positive numbers), without words, colours and blanks.
function bareOf(code: string): string {
  return code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/AM\/PM|A\/P/gi, '')
    .split(';', 1)[0]?.trim() ?? '';
}

export function formatOf(code: string): CellFormat {
  const bare = bareOf(code);
  if (/^general$/i.test(bare)) return {};
  const [, whole = '', fraction = ''] = /^(0+|#,##0)(?:\.(0+))?$/.exec(bare) ?? [];
  if (whole) return { zeros: { whole: whole.startsWith('#') ? 1 : whole.length, fraction: fraction.length } };
  if (/\[[hms]+\]/i.test(bare)) return { moment: 'elapsed' };
  const hasDay = /[yd]/i.test(bare) || /^m+$/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDay) return { moment: hasTime ? 'moment' : 'date' };
  return hasTime ? { moment: 'time' } : {};
}

// The formats of cells, by the number that a cell names its own with.
export function formatsOf(styles: XmlElement | undefined): CellFormat[] {
  const codes = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }): CellFormat => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id) ?? KNOWN[id];
    return code === undefined && DAYS.has(id) ? { moment: 'date' } : formatOf(code ?? '');
  });
}

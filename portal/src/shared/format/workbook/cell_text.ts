import { FileFault } from '../table_file';
import type { CellFormat } from './formats';
import { numberText } from './number_text';
import { momentText } from './serial_date';
import { childOf, childrenOf, type XmlElement } from './xml';

// How yes and no are written: as the zone's own tables have it, and as FEEL has it.
export type Truths = readonly [string, string];
export const YES_NO: Truths = ['yes', 'no'];
export const TRUE_FALSE: Truths = ['true', 'false'];

// What cells of a workbook share.
export interface Shared {
  truths: Truths;
  strings: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
}

// Letters that XML cannot hold are written _x000D_.
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

// A text, whole or in runs of different looks; how it is pronounced is no part of it.
export function textOf(element: XmlElement | undefined): string {
  const runs = (element?.children ?? []).map((child) =>
    child.name === 't' ? child : child.name === 'r' ? childOf(child, 't') : undefined);
  return runs.map((run) => unescaped(run?.text ?? '')).join('');
}

export const stringsOf = (table: XmlElement | undefined): string[] => childrenOf(table, 'si').map(textOf);

function ofNumber(text: string, format: CellFormat | undefined, is1904: boolean, place: string): string {
  const plain = numberText(text, format?.zeros);
  if (plain === undefined) throw new FileFault('bad_number', { place, text });
  if (!format?.moment) return plain;
  const moment = momentText(Number(text), format.moment, is1904);
  if (moment === undefined) throw new FileFault('bad_date', { place, text: plain });
  return moment;
}

// What stands in a cell. A formula counts by the value that the spreadsheet kept of it: one that
// was never computed has none, and nothing is guessed.
export function cellText(cell: XmlElement, place: string, { truths, strings, formats, is1904 }: Shared): string {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return textOf(childOf(cell, 'is'));
  const value = childOf(cell, 'v');
  if (!value) {
    if (childOf(cell, 'f')) throw new FileFault('no_value', { place });
    return '';
  }
  const { text } = value;
  if (type === 'str') return unescaped(text);
  if (type === 'e') throw new FileFault('cell_error', { place, text });
  if (type === 'b') return truths[/^(1|true)$/.test(text.trim()) ? 0 : 1];
  if (type === 'd') return text.trim().replace(/T00:00:00(\.0+)?Z?$/, '');
  if (type === 's') {
    const string = strings[/^\d+$/.test(text.trim()) ? Number(text) : -1];
    if (string === undefined) throw new FileFault('broken', { part: place });
    return string;
  }
  if (type !== 'n') throw new FileFault('broken', { part: place });
  if (text.trim() === '') return '';
  return ofNumber(text, formats[Number(cell.attributes['s'] ?? 0)], is1904, place);
}

// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeOf, printSheet } from './print_sheet';
import { cutRow, readSheet } from './read_sheet';
import type { Sheet } from './sheet';

const tables = globSync('../law/packages/*/tables/*.table').map((file) => readFileSync(file, 'utf8'));

describe('the text of a table', () => {
  it.each(tables)('comes back letter for letter %#', (text) => {
    expect(tables.length).toBeGreaterThan(4);
    const sheet = readSheet(text) as Sheet;
    expect(printSheet(sheet).text).toBe(text);
  });

  it('keeps bars, escapes and words within texts', () => {
    expect(cutRow('| "a|b" | "c\\"|" || "d" || s c |')).toEqual([['"a|b"', '"c\\"|"'], ['"d"'], ['s c']]);
  });

  it('is no sheet when it has not the shape of one', () => {
    expect(readSheet('')).toBeUndefined();
    expect(readSheet('cassia-table 2\n')).toBeUndefined();
    const [text = ''] = tables;
    expect(readSheet(text.replaceAll('||', '|'))).toBeUndefined();
    expect(readSheet(`${text}| otherwise || 1 || - |\n| otherwise || 1 || - |\n`)).toBeUndefined();
  });
});

describe('a place in the text', () => {
  const sheet = readSheet(`cassia-table 1
name: t
hit: first
valid: 2026-01-01 to -
gaps: refused
input 价: number
input b: string
output c: number
| 价 | b || c || citation |
| < 5 | "一", "二" || 1 || s 1 unverified |
# why
| otherwise || 2 || - |
`) as Sheet;
  const printed = printSheet(sheet);
  it('is a cell, by letters', () => {
    const [line = ''] = printed.text.split('\n').slice(11);
    expect(line).toBe('| < 5 | "一", "二" || 1 || s 1 unverified |');
    const at = (letter: number) => {
      const { row, ...place } = placeOf(printed, `content.text.line 12, column ${letter}`);
      expect(row).toBe(sheet.rows[0]);
      return place;
    };
    expect(at(5)).toEqual({ column: 0, letter: 2 });
    expect(at(9)).toEqual({ column: 1, letter: 0 });
    expect(at(14)).toEqual({ column: 1, letter: 5 });
    expect(at(21)).toEqual({ column: 2, letter: 0 });
    expect(at(26)).toEqual({ column: 3, letter: 0 });
  });
  it('is a column, or nothing that stands in a cell', () => {
    expect(placeOf(printed, 'content.text.line 8, column 3')).toEqual({ column: 1 });
    expect(placeOf(printed, 'terms.limit')).toEqual({});
    expect(placeOf(printed, 'line 14, column 17').column).toBe(2);
  });
  it('leaves the mark and the remark where they were', () => {
    expect(sheet.rows[0]?.cells.slice(3)).toEqual(['s 1', 'unverified', '']);
    expect(sheet.rows[1]?.cells.slice(3)).toEqual(['-', '', 'why']);
  });
});

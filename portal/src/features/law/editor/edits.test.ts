import { describe, expect, it } from 'vitest';
import { begun, changed, ended, redone, undone } from './history';
import { printSheet } from './print_sheet';
import { readSheet } from './read_sheet';
import { rowDiff } from './row_diff';
import type { Sheet } from './sheet';
import { shownRows, type Filter } from './shown_rows';
import {
  blankRow, blockOf, withBlock, withCell, withColumn, withCopies, withMoved, withNewColumn, withOtherwise,
  withoutColumn, withoutRows, withRows,
} from './sheet_edits';

const TEXT = `cassia-table 1
name: t
hit: first
valid: 2026-01-01 to -
gaps: refused
input a: number
input b: string
output c: string
| a | b || c || citation |
| 1 | - || "x" || s 1 |
| 2 | "p" || "y" || s 2 |
| 3 | - || "z" || s 3 |
| otherwise || "o" || s 9 |
`;
const sheet = readSheet(TEXT) as Sheet;
const firsts = (one: Sheet) => one.rows.map(({ cells }) => cells[0]);

describe('rows', () => {
  it('are added, copied, moved and taken away, above the row otherwise', () => {
    expect(firsts(withRows(sheet, 99, [blankRow(sheet)]))).toEqual(['1', '2', '3', '-', '']);
    expect(firsts(withCopies(sheet, 0, 1))).toEqual(['1', '2', '1', '2', '3', '']);
    expect(firsts(withMoved(sheet, 0, 0, 1))).toEqual(['2', '1', '3', '']);
    expect(firsts(withMoved(sheet, 1, 2, -1))).toEqual(['2', '3', '1', '']);
    expect(withMoved(sheet, 2, 2, 1)).toBe(sheet);
    expect(withMoved(sheet, 3, 3, -1)).toBe(sheet);
    expect(firsts(withoutRows(sheet, 1, 1))).toEqual(['1', '3', '']);
    expect(firsts(withoutRows(sheet, 0, 2))).toEqual(['-', '']);
    expect(withOtherwise(sheet)).toBe(sheet);
  });
});

describe('cells', () => {
  it('are one line, and those of otherwise are fixed', () => {
    expect(withCell(sheet, 0, 0, '< 5\n, 6').rows[0]?.cells[0]).toBe('< 5 , 6');
    expect(withCell(sheet, 3, 0, '5').rows[3]).toBe(sheet.rows[3]);
    expect(withCell(sheet, 0, 4, 'x').rows[0]?.cells[4]).toBe('unverified');
    expect(withCell(sheet, 0, 0, '5').rows[1]).toBe(sheet.rows[1]);
  });
  it('take a block of a spreadsheet where it fits', () => {
    const next = withBlock(sheet, [1, 2, 3], 1, blockOf('"q"\t"u"\r\n-\t"v"\r\n-\t"w"\r\n'));
    expect(next.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['1', '-', '"x"'], ['2', '"q"', '"u"'], ['3', '-', '"v"'], ['', '', '"w"'],
    ]);
  });
});

describe('columns', () => {
  it('come with cells and go with them', () => {
    const more = withNewColumn(sheet, 'input');
    expect(more.rows.map(({ cells }) => cells[2])).toEqual(['-', '-', '-', '']);
    expect(withoutColumn(more, 2).rows[1]?.cells).toEqual(sheet.rows[1]?.cells);
    expect(withoutColumn(sheet, 2)).toBe(sheet);
    expect(printSheet(withColumn(sheet, 2, { allowed: '"x"' })).text).toContain('output c: string in "x"');
  });
});

describe('the history', () => {
  it('takes keys in one cell as one step, back and again', () => {
    let history = begun('');
    for (const text of ['a', 'ab']) history = changed(history, text, 'cell');
    history = changed(ended(history), 'abc', 'cell');
    expect(undone(history).now).toBe('ab');
    expect(undone(undone(history)).now).toBe('');
    expect(undone(undone(undone(history))).now).toBe('');
    expect(redone(undone(history)).now).toBe('abc');
    expect(changed(undone(history), 'x').future).toEqual([]);
  });
});

describe('the rows beside those in force', () => {
  const changesOf = (now: Sheet, base = sheet) => now.rows.map(({ id }) => rowDiff(base, now).byRow.get(id)?.change);
  it('are the same, changed, added or gone', () => {
    expect(changesOf(sheet)).toEqual(['same', 'same', 'same', 'same']);
    const edited = withCell(sheet, 1, 0, '5');
    expect(changesOf(edited)).toEqual(['same', 'changed', 'same', 'same']);
    expect(rowDiff(sheet, edited).byRow.get(edited.rows[1]?.id ?? 0)?.was?.cells[0]).toBe('2');
    expect(changesOf(withRows(sheet, 1, [blankRow(sheet)]))).toEqual(['same', 'added', 'same', 'same', 'same']);
    const less = withoutRows(sheet, 1, 1);
    expect(changesOf(less)).toEqual(['same', 'same', 'same']);
    expect(rowDiff(sheet, less).gone.map(({ before, number }) => [before, number])).toEqual([[1, 2]]);
  });
  it('find the row that was changed beside one that was added', () => {
    const more = withRows(withCell(sheet, 1, 0, '5'), 1, [blankRow(sheet)]);
    expect(changesOf(more)).toEqual(['same', 'added', 'changed', 'same', 'same']);
  });
  it('are the same under a new column that is empty yet', () => {
    expect(rowDiff(sheet, withNewColumn(sheet, 'output')).counts).toEqual({ added: 0, removed: 0, changed: 0 });
  });
  it('stand for a whole table that was written anew', () => {
    const other = readSheet(TEXT.replaceAll('s ', 'other ')) as Sheet;
    expect(rowDiff(sheet, other).counts).toEqual({ added: 0, removed: 0, changed: 4 });
  });
});

describe('the rows that are shown', () => {
  const less = withCell(withoutRows(sheet, 1, 1), 1, 2, '"new"');
  const diff = rowDiff(sheet, less);
  const shown = (filter: Filter, marked = new Set<number>(), held = 0) =>
    shownRows(less, diff, filter, marked, held).map((one) => (one.kind === 'gone' ? `gone ${one.number}` : one.at));
  it('are all, with those that are gone where they stood', () => {
    expect(shown({ text: '', only: 'all' })).toEqual([0, 'gone 2', 1, 2]);
    expect(shownRows(sheet, undefined, { text: '', only: 'all' }, new Set(), 0).length).toBe(4);
  });
  it('are those that fit, and the one that is worked on', () => {
    expect(shown({ text: '"P"', only: 'all' })).toEqual(['gone 2']);
    expect(shown({ text: '', only: 'changed' })).toEqual(['gone 2', 1]);
    expect(shown({ text: '', only: 'changed' }, new Set(), less.rows[0]?.id)).toEqual([0, 'gone 2', 1]);
    expect(shown({ text: '', only: 'marked' }, new Set([less.rows[2]?.id ?? 0]))).toEqual([2]);
  });
});

import { describe, expect, it } from 'vitest';
import { billOf, cellOf, changedCell, csvOf, EXAMPLE, ROWS_MAX, withCell, withoutRow, withRow, withValueCut } from './bill';

describe('a bill of materials as a table', () => {
  it('is what a spreadsheet copies', () => {
    const bill = billOf('line\ths2012\tvalue\ngood\t9401.61\tCNY 10.00\n\nwood\t4412.10\t\n');
    expect(bill?.rows.length).toBe(2);
    expect(bill && cellOf(bill, 0, 'value')).toBe('CNY 10.00');
    expect(bill && cellOf(bill, 1, 'value')).toBe('');
    expect(bill && cellOf(bill, 1, 'part_of')).toBe('');
  });
  it('keeps quoted cells and columns of its own', () => {
    const text = 'line,name,value\ngood,"Chair, ""oak""",CNY 1.00\n';
    const bill = billOf(text);
    expect(bill && cellOf(bill, 0, 'name')).toBe('Chair, "oak"');
    expect(bill && csvOf(bill).split('\n')[1]).toContain('good,"Chair, ""oak""",CNY 1.00');
  });
  it('comes back from its own file', () => {
    expect(billOf(csvOf(EXAMPLE))).toEqual(EXAMPLE);
  });
  it('is nothing without a head, or when it is too long', () => {
    expect(billOf('')).toBeUndefined();
    expect(billOf('good,9401.61\n')).toBeUndefined();
    expect(billOf('line\n' + 'a\n'.repeat(ROWS_MAX + 1))).toBeUndefined();
  });
  it('gets rows whose names are new, and loses rows', () => {
    const more = withRow(withCell(EXAMPLE, 1, 'line', 'm4'));
    expect(cellOf(more, 4, 'line')).toBe('m5');
    expect(withoutRow(more, 4).rows.length).toBe(4);
  });
  it('tells the one cell that was changed', () => {
    expect(changedCell(EXAMPLE, withCell(EXAMPLE, 1, 'value', 'CNY 1.00'))).toBe('1:3');
    expect(changedCell(EXAMPLE, EXAMPLE)).toBeUndefined();
    expect(changedCell(EXAMPLE, withRow(EXAMPLE))).toBeUndefined();
  });
  it('takes advice', () => {
    const cut = withValueCut(EXAMPLE, 'fittings', { amount: '1000.00', currency: 'CNY' });
    expect(cellOf(cut, 2, 'value')).toBe('CNY 1000.00');
    expect(withValueCut(EXAMPLE, 'nothing', { amount: '1', currency: 'CNY' })).toBe(EXAMPLE);
  });
});

import { describe, expect, it } from 'vitest';
import { EXAMPLE, withCell, withoutRow, withRow } from './bill';
import { differencesOf } from './bill_diff';

describe('the differences of two bills', () => {
  it('are none of a bill and itself, nor by a column that is empty', () => {
    expect(differencesOf(EXAMPLE, EXAMPLE)).toEqual([]);
    const wider = { columns: [...EXAMPLE.columns, 'name'], rows: EXAMPLE.rows.map((cells) => [...cells, '']) };
    expect(differencesOf(EXAMPLE, wider)).toEqual([]);
  });
  it('name the cell with what it was and is', () => {
    expect(differencesOf(EXAMPLE, withCell(EXAMPLE, 1, 'value', 'CNY 4000.00'))).toEqual([
      { line: 'plywood', kind: 'changed', cells: [{ column: 'value', before: 'CNY 5500.00', after: 'CNY 4000.00' }] },
    ]);
  });
  it('follow a line by its name, not by its place', () => {
    const turned = { ...EXAMPLE, rows: EXAMPLE.rows.toReversed() };
    expect(differencesOf(EXAMPLE, turned)).toEqual([]);
  });
  it('tell new lines and those that are gone', () => {
    const changed = withRow(withoutRow(EXAMPLE, 2));
    expect(differencesOf(EXAMPLE, changed).map(({ line, kind }) => [line, kind])).toEqual([
      ['m3', 'added'],
      ['fittings', 'removed'],
    ]);
  });
});

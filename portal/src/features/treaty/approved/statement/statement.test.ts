import { describe, expect, it } from 'vitest';
import { emptyDraft, lineFor, statementOf, STATEMENTS, withLine, withoutLine, type Draft } from './draft';
import { COLUMNS, linesOf } from './file';
import { fieldOfPlace, gapsOf } from './places';
import type { DeclarationRow } from './types';

function durian(): Draft {
  const line = { ...lineFor({ good_no: 1, name_zh: '鲜榴莲' }, 'CN'), criterion: 'wholly_obtained', quantity: '18,600' };
  return {
    ...emptyDraft('declare.1'), origin_declaration: ' OD1 ', agreement: 'rcep', destination: 'VN', consignee: 'Hanoi Fruit',
    invoice_number: 'INV-1', lines: [line],
  };
}

describe('a declaration', () => {
  it('is what was typed', () => {
    expect(statementOf(durian())).toEqual({
      origin_declaration: 'OD1',
      statement: {
        agreement: 'rcep', consignee: 'Hanoi Fruit', destination: 'VN', invoice_number: 'INV-1', invoice_date: null,
        goods: [{ line_no: 1, good_no: 1, criterion: 'wholly_obtained', country_of_origin: 'CN', quantity: { amount: '18600', unit: 'KGM' } }],
      },
    });
    expect(STATEMENTS.titleOf(durian())).toBe('OD1 鲜榴莲');
  });
  it('numbers its lines anew when one is taken out', () => {
    const two = { ...durian(), lines: [...durian().lines, lineFor({ good_no: 7, name_zh: '山竹' }, 'CN')] };
    const one = { ...two, ...withoutLine(two, 0) };
    expect(statementOf(one).statement.goods.map(({ line_no, good_no }) => [line_no, good_no])).toEqual([[1, 7]]);
    expect(withLine(two, 1, { unit: 'H87' }).lines?.map(({ unit }) => unit)).toEqual(['KGM', 'H87']);
  });
  it('names what is lacking in the order of the form', () => {
    expect(gapsOf(durian())).toEqual([]);
    expect(gapsOf(emptyDraft('x')).map(({ field }) => field)).toEqual([
      'origin_declaration', 'agreement', 'destination', 'consignee', 'invoice_number', 'goods',
    ]);
    const open = { ...durian(), lines: [lineFor({ good_no: 1, name_zh: '鲜榴莲' }, '')] };
    expect(gapsOf(open).map(({ field, line }) => [field, line])).toEqual([['criterion', 0], ['country_of_origin', 0], ['quantity', 0]]);
  });
  it('shows a refusal at the field that its place names', () => {
    expect(fieldOfPlace('statement.goods[1].quantity.amount')).toEqual({ step: 'goods', field: 'quantity', line: 1 });
    expect(fieldOfPlace('statement.goods[0].line_no')).toEqual({ step: 'goods', field: 'good_no', line: 0 });
    expect(fieldOfPlace('statement.goods')).toEqual({ step: 'goods', field: 'goods' });
    expect(fieldOfPlace('statement.destination')).toEqual({ step: 'basis', field: 'destination' });
    expect(fieldOfPlace('origin_declaration')).toEqual({ step: 'basis', field: 'origin_declaration' });
    expect(fieldOfPlace('approved_exporter')).toBeUndefined();
  });
  it('is a line of a file with a cell for each column', () => {
    const row = { key: 'OD1', invoice_date: null, cancelled_because: '' } as DeclarationRow;
    const [cells] = linesOf([row]);
    expect(cells).toHaveLength(COLUMNS.length);
    expect(cells?.slice(0, 1)).toEqual(['OD1']);
  });
});

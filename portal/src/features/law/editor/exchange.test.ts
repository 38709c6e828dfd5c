import { describe, expect, it } from 'vitest';
import { dmnOf, withDmn } from './dmn';
import { printSheet } from './print_sheet';
import { readSheet } from './read_sheet';
import type { Sheet } from './sheet';
import { csvOfSheet, withCsv } from './spreadsheet';

const sheet = readSheet(`cassia-table 1
name: fee
title en: A fee
hit: collect sum
valid: 2026-01-01 to -
gaps: refused

input days: integer in >= 0
# With freight.
input price: number (CNY) in >= 0
output fee: number (CNY)

| days | price || fee || citation |
| <= 3 | < 5 & > 1 || price * 0.01 || s 1, s 2 |
| > 3  | - || 7 || s 3 unverified |
| otherwise || 0 || s 4 |
`) as Sheet;
const empty: Sheet = { ...sheet, rows: sheet.rows.slice(-1) };

describe('a spreadsheet', () => {
  it('gives back the rows that it was given', () => {
    const back = withCsv(empty, csvOfSheet(sheet)) as Sheet;
    expect(printSheet(back).text).toBe(printSheet(sheet).text);
  });
  it('may lack columns and has them in any order', () => {
    const back = withCsv(sheet, 'price;fee;remark\n1;2;why\n') as Sheet;
    expect(back.rows.map(({ cells }) => cells)).toEqual([['-', '1', '2', '-', '', 'why']]);
  });
  it('is refused when it names no input, or is broken', () => {
    expect(withCsv(sheet, 'a,b\n1,2\n')).toBeUndefined();
    expect(withCsv(sheet, 'price\n')).toBeUndefined();
    expect(withCsv(sheet, 'price\n"1\n')).toBeUndefined();
  });
});

describe('a model of DMN', () => {
  it('gives back table, citations, marks and the row otherwise', () => {
    const back = withDmn(sheet, dmnOf(sheet)) as Sheet;
    expect(printSheet(back).text).toBe(printSheet(sheet).text);
  });
  it('of another tool gets names that the law allows', () => {
    const xml = `<?xml version="1.0"?><x:definitions xmlns:x="https://www.omg.org/spec/DMN/20180521/MODEL/"><x:decision>
      <x:decisionTable><x:input label="Customer Type"><x:inputExpression typeRef="string"><x:text>Customer.Type</x:text></x:inputExpression></x:input>
      <x:output typeRef="date"/><x:rule><x:inputEntry><x:text></x:text></x:inputEntry><x:outputEntry><x:text>
      date("2026-01-01")</x:text></x:outputEntry><x:annotationEntry><x:text>because</x:text></x:annotationEntry></x:rule></x:decisionTable></x:decision></x:definitions>`;
    const read = withDmn(sheet, xml) as Sheet;
    expect(read.head.hit).toBe('unique');
    expect(read.inputs[0]).toMatchObject({ name: 'customer_type', type: 'string' });
    expect(read.outputs[0]).toMatchObject({ name: 'fee', type: 'date', unit: '' });
    expect(read.rows[0]?.cells).toEqual(['-', 'date("2026-01-01")', '-', '', 'because']);
  });
  it('with entities, without a table, or broken is refused', () => {
    expect(withDmn(sheet, `<!DOCTYPE a [<!ENTITY b "c">]>${dmnOf(sheet).slice(39)}`)).toBeUndefined();
    expect(withDmn(sheet, '<definitions/>')).toBeUndefined();
    expect(withDmn(sheet, dmnOf(sheet).slice(0, 400))).toBeUndefined();
  });
});

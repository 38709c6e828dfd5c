import { describe, expect, it } from 'vitest';
import { draftAgain, emptyDraft, filingOf, idOf, PRODUCT_DRAFTS, productOf, type Draft } from './draft';
import { fieldOfPlace, gapsOf } from './places';
import { inWords } from './told';
import { COLUMNS, linesOf } from '../file';
import { questionOf, UNSOUGHT } from '../question';
import type { ProductRow } from '../types';

const SUGAR = 'line,name,hs2022,value,wholly_obtained\ngood,白砂糖,1701.99,CNY 8123.00,yes\n';

function sugar(): Draft {
  const draft = emptyDraft('d1', 'Pingxiang Sugar');
  const [good] = draft.lines;
  return {
    ...draft,
    agreement: 'acfta',
    destination: 'VN',
    issuer: 'ccpit_guangxi',
    name_en: ' Cane sugar ',
    process: 'pressing, boiling',
    lines: [{ ...good!, hs: '1701.99.10', goods_name: '白砂糖', source: 'text', text: SUGAR, rates: '7.1234 USD' }],
  };
}

const ROW: ProductRow = {
  key: 'fruit:sugar', organisation: 'fruit', product: 'sugar', phase: 'returned', issuer: 'ccpit_guangxi', filing: 2,
  agreement: 'acfta', destination: 'VN', hs_code: { code: '170199', edition: 'hs2022' }, name_zh: '白砂糖',
  name_en: 'Cane sugar', producer: 'Pingxiang Sugar', process: 'pressing', bill: SUGAR, rates: '', bill_digest: 'aa',
  criterion: 'wholly_obtained', basis: 'none', is_by_cumulation: false, is_by_tolerance: false, value_share: null,
  country_of_origin: 'CN', rules_as_of: '2026-04-21', doubts: 'unverified', words: 'which mill?', uses: 0,
  changed_by: 'wei', changed_at: '2026-04-21T08:30:00Z',
};

describe('the id of a product', () => {
  it.each([
    ['Cane sugar, refined', 'cane_sugar_refined'],
    ['  Oak chair (B)  ', 'oak_chair_b'],
    ['白砂糖', ''],
    ['Đường mía', 'ng_m_a'],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
    ['x'.repeat(50), 'x'.repeat(40)],
  ])('of %s is %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });
  it('is what was typed, and stays when the product is filed again', () => {
    expect(productOf(sugar())).toBe('cane_sugar');
    expect(productOf({ ...sugar(), product: ' sugar2 ' })).toBe('sugar2');
    expect(productOf({ ...sugar(), again: 'fruit:sugar', product: 'other' })).toBe('sugar');
  });
});

describe('the filing', () => {
  it('is what was typed, with as many digits as the agreement prints', () => {
    expect(filingOf(sugar(), 'fruit', 6)).toEqual({
      organisation: 'fruit',
      product: 'cane_sugar',
      content: {
        agreement: 'acfta',
        destination: 'VN',
        hs_code: { code: '170199', edition: 'hs2022' },
        name_zh: '白砂糖',
        name_en: 'Cane sugar',
        producer: 'Pingxiang Sugar',
        process: 'pressing, boiling',
        issuer: 'ccpit_guangxi',
        bill: SUGAR,
        rates: ['7.1234 USD'],
      },
      kept: null,
    });
  });
  it('names the version of a bill that is kept', () => {
    const draft = sugar();
    const lines = [{ ...draft.lines[0]!, source: 'kept' as const, bill: 'fruit:sugar', version: '3' }];
    const { content, kept } = filingOf({ ...draft, lines }, 'fruit', 6);
    expect(kept).toEqual({ bill: 'sugar', version: 3 });
    expect(content).toMatchObject({ bill: '', rates: [] });
  });
  it('that follows another begins with what that said', () => {
    const draft = draftAgain('d2', ROW);
    expect(gapsOf(draft)).toEqual([]);
    expect(filingOf(draft, 'fruit', 6)).toMatchObject({
      product: 'sugar',
      content: { hs_code: ROW.hs_code, name_zh: '白砂糖', process: 'pressing', bill: SUGAR, rates: [] },
    });
    expect(PRODUCT_DRAFTS.titleOf(draft)).toBe('白砂糖 Cane sugar');
  });
});

describe('what is still to be filled in', () => {
  it('is nothing once all is told', () => {
    expect(gapsOf(sugar())).toEqual([]);
  });
  it('stands in the order of the form', () => {
    expect(gapsOf(emptyDraft('d1', '')).map(({ step, field }) => `${step} ${field}`)).toEqual([
      'basis agreement', 'basis destination', 'basis issuer', 'basis hs', 'basis name_zh', 'basis name_en',
      'basis product', 'making producer', 'making process', 'making bill',
    ]);
  });
});

describe('the place of a refusal', () => {
  it.each([
    ['content.hs_code', { step: 'basis', field: 'hs' }],
    ['content.hs_code.code', { step: 'basis', field: 'hs' }],
    ['content.name_zh', { step: 'basis', field: 'name_zh' }],
    ['product', { step: 'basis', field: 'product' }],
    ['content.process', { step: 'making', field: 'process' }],
    ['content.bill', { step: 'making', field: 'bill' }],
    ['content.bill.line 3, value', { step: 'making', field: 'bill' }],
    ['content.rates[0]', { step: 'making', field: 'bill' }],
    ['kept', { step: 'making', field: 'bill' }],
    ['organisation', undefined],
  ])('%s', (place, expected) => {
    expect(fieldOfPlace(place)).toEqual(expected);
  });
});

describe('a refusal', () => {
  it('says why as the determination does, and calls the agreement by its title', () => {
    const sentence = { code: 'agreement_without_rules', text: '协定 acfta 没有载入产品规则。', place: '', citation: { source: '', clause: '' }, source_title: '' };
    const problem = {
      type: '', status: 422, title: '按协定 acfta 尚无法判定：agreement_without_rules, tax_unknown。',
      facts: [{ name: 'agreement', value: 'acfta' }, { name: 'reasons', value: 'agreement_without_rules, tax_unknown' }],
    };
    const told = inWords(problem, { questions: [sentence], proof: [] }, () => '中国—东盟');
    expect(told.title).toBe('按协定 中国—东盟 尚无法判定：协定 中国—东盟 没有载入产品规则; tax_unknown。');
    expect(told.facts?.[1]?.value).toBe('协定 acfta 没有载入产品规则; tax_unknown');
    expect(inWords({ ...problem, facts: [] }, undefined, () => '')).toEqual({ ...problem, facts: [] });
  });
});

describe('the list', () => {
  it('is asked by the name in the letters that were typed', () => {
    expect(questionOf({ ...UNSOUGHT, name: ' Cane ', code: '1701.9', phase: 'filed' })).toEqual({
      'name_en.prefix': 'Cane', 'hs_code.prefix': '17019', phase: 'filed', agreement: '',
      order_by: 'changed_at', direction: 'descending',
    });
    expect(questionOf({ ...UNSOUGHT, name: '白砂' })).toMatchObject({ 'name_zh.prefix': '白砂', 'hs_code.prefix': '' });
  });
  it('goes into a file without what tells costs', () => {
    const [line] = linesOf([ROW]);
    const cells = Object.fromEntries(COLUMNS.map((column, at) => [column, line?.[at]]));
    expect(line).toHaveLength(COLUMNS.length);
    expect(cells).toMatchObject({
      key: 'fruit:sugar', hs_code: '170199', hs_code_edition: 'hs2022', value_share: '', filing: '2', uses: '0',
    });
    expect(line?.join()).not.toContain('8123');
  });
});

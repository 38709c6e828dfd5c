import { describe, expect, it } from 'vitest';
import { applicationOf } from './application';
import { faultOfCode, goodOf, ratesOf, textToSend, withGood, withProduct } from './bill_facts';
import {
  APPLICATIONS, draftWith, emptyDraft, emptyLine, withLineBack, withoutLine, type Draft,
} from './draft';
import { contentsOf } from './earlier';
import { gapsOf } from './gaps';
import { fieldOfPlace, placeOf, problemNaming } from './places';

const SUGAR = 'line,name,hs2022,value,wholly_obtained\ngood,白砂糖,1701.99,CNY 8000.00,yes\n';

function sugar(): Draft {
  return {
    ...emptyDraft('d1', 'Pingxiang Sugar'),
    certificate: ' E26SUGAR1 ',
    agreement: 'acfta',
    issuer: 'ccpit_guangxi',
    destination: 'VN',
    consignee: 'Ha Noi Sweets',
    means: 'truck',
    load_port: 'YOUYIGUAN',
    unload_port: 'HUU NGHI',
    invoice_number: 'PX-1',
    invoice_date: '2026-04-19',
    lines: [
      {
        ...emptyLine(),
        hs: '1701.99.10',
        goods_name: '白砂糖',
        quantity: '20,000',
        bill: 'pingxiang_fruit:sugar',
        version: '3',
      },
    ],
  };
}

describe('the application', () => {
  it('is what was typed, with as many digits as the agreement prints', () => {
    const { certificate, application, bills } = applicationOf(sugar(), 6);
    expect(certificate).toBe('E26SUGAR1');
    expect(application).toMatchObject({
      kind: 'new_issue', earlier: null, original: null, producer: '', remarks: '',
      transport: { means: 'truck', load_port: 'YOUYIGUAN', unload_port: 'HUU NGHI', shipment_date: null },
      invoice: { number: 'PX-1', date: '2026-04-19' },
    });
    expect(application.lines).toEqual([
      {
        line_no: 1,
        hs_code: { code: '170199', edition: 'hs2022' },
        goods_name: '白砂糖',
        marks: '',
        quantity: { amount: '20000', unit: 'KGM' },
        fob: null,
        original_line: 0,
      },
    ]);
    expect(bills).toEqual([{ line_no: 1, bill: '', rates: [], kept: { bill: 'sugar', version: 3 } }]);
  });
  it('carries the text and the rates of a bill that is not kept', () => {
    const [line] = sugar().lines;
    const typed = { ...line!, source: 'text' as const, text: SUGAR, rates: '7.1234 USD, 0.0491 JPY', fob: '100.5' };
    const { application, bills } = applicationOf({ ...sugar(), lines: [typed] }, 6);
    expect(bills).toEqual([{ line_no: 1, bill: SUGAR, rates: ['7.1234 USD', '0.0491 JPY'] }]);
    expect(application.lines[0]?.fob).toEqual({ amount: '100.5', currency: 'CNY' });
  });
  it('names a product that was reviewed instead of a bill, and the product fills in what is empty', () => {
    const product = { key: 'pingxiang_fruit:cane_sugar', hs_code: { code: '170199', edition: 'hs2022' }, name_en: 'Cane sugar' };
    const line = withProduct({ ...emptyLine(), source: 'product', quantity: '1' }, product);
    expect(line).toMatchObject({ hs: '170199', edition: 'hs2022', goods_name: 'Cane sugar' });
    const typed = withProduct({ ...sugar().lines[0]!, source: 'product' as const }, product);
    expect(typed).toMatchObject({ hs: '1701.99.10', goods_name: '白砂糖' });
    const draft = { ...sugar(), lines: [line] };
    expect(gapsOf(draft)).toEqual([]);
    expect(applicationOf(draft, 6).bills).toEqual([{ line_no: 1, bill: '', rates: [], product: 'cane_sugar' }]);
    expect(gapsOf({ ...draft, lines: [{ ...line, product: '' }] }).map(({ field }) => field)).toEqual(['bill']);
    const given = { draft: 'd2', agreement: 'acfta', destination: 'VN', text: '', product: { ...product, issuer: 'ccpit_guangxi' } };
    expect(draftWith(given, 'Pingxiang Sugar')).toMatchObject({
      issuer: 'ccpit_guangxi', lines: [{ source: 'product', product: product.key, hs: '170199', goods_name: 'Cane sugar' }],
    });
    const refused = { place: 'product', facts: [{ name: 'product', value: 'cane_sugar' }] };
    expect(placeOf(refused, draft)).toEqual({ step: 'goods', field: 'bill', line: 0 });
  });
  it('names what it stands on as its kind asks, and rests on no bill then', () => {
    const split = { ...sugar(), kind: 'back_to_back', original: 'TH1', earlier: 'left over' };
    split.lines = split.lines.map((line) => ({ ...line, original_line: '2' }));
    const { application, bills } = applicationOf(split, 6);
    expect(application).toMatchObject({ earlier: null, original: 'TH1' });
    expect(application.lines[0]?.original_line).toBe(2);
    expect(bills).toEqual([]);
    const again = applicationOf({ ...sugar(), kind: 'replacement', earlier: 'E1', original: 'TH1' }, 6);
    expect(again.application).toMatchObject({ earlier: 'E1', original: null });
    expect(again.bills).toEqual([]);
  });
});

describe('what is still to be filled in', () => {
  it('is nothing once all is told', () => {
    expect(gapsOf(sugar())).toEqual([]);
  });
  it('stands in the order of the form', () => {
    const gaps = gapsOf({ ...sugar(), certificate: ' ', invoice_date: '', lines: [emptyLine()] });
    expect(gaps.map(({ field, line }) => [field, line])).toEqual([
      ['certificate', undefined],
      ['hs', 0],
      ['goods_name', 0],
      ['quantity', 0],
      ['bill', 0],
      ['invoice_date', undefined],
    ]);
  });
  it('depends on the kind', () => {
    const fields = (draft: Draft) => gapsOf(draft).map(({ field }) => field);
    expect(fields({ ...sugar(), kind: 'correction' })).toEqual(['earlier']);
    expect(fields({ ...sugar(), kind: 'replacement', lines: [{ ...sugar().lines[0]!, bill: '' }] })).toEqual(['earlier']);
    expect(fields({ ...sugar(), kind: 'back_to_back' })).toEqual(['original', 'original_line']);
  });
});

describe('the place of a refusal', () => {
  it.each([
    ['certificate', { step: 'basis', field: 'certificate' }],
    ['application.destination', { step: 'basis', field: 'destination' }],
    ['original', { step: 'basis', field: 'original' }],
    ['application.lines[2].quantity.amount', { step: 'goods', field: 'quantity', line: 2 }],
    ['lines[1]', { step: 'goods', field: 'bill', line: 1 }],
    ['lines[0].fob', { step: 'goods', field: 'fob', line: 0 }],
    ['bills[1].line 3, value', { step: 'goods', field: 'bill', line: 1 }],
    ['bills[0].kept', { step: 'goods', field: 'bill', line: 0 }],
    ['lines', { step: 'goods', field: 'lines' }],
    ['transport.shipment_date', { step: 'parties', field: 'shipment_date' }],
    ['application.invoice.date', { step: 'parties', field: 'invoice_date' }],
    ['remarks', { step: 'parties', field: 'remarks' }],
  ])('%s is on the form', (place, expected) => {
    expect(fieldOfPlace(place)).toEqual(expected);
  });
  it('that is not on the form is nowhere', () => {
    expect(fieldOfPlace('on_behalf_of')).toBeUndefined();
    expect(placeOf({}, sugar())).toBeUndefined();
  });
  it('is the line whose bill the desk names', () => {
    const archived = { place: 'bill', facts: [{ name: 'bill', value: 'sugar' }] };
    expect(placeOf(archived, sugar())).toEqual({ step: 'goods', field: 'bill', line: 0 });
    expect(placeOf({ place: 'bill' }, sugar())).toEqual({ step: 'goods', field: 'lines' });
  });
});

it('a refusal names a field as the form does', () => {
  const facts = [{ name: 'field', value: 'certificate' }, { name: 'letters_max', value: '20' }];
  const problem = { type: '', status: 422, title: '“certificate”最多 20 个字。', facts };
  expect(problemNaming(problem, '证书编号')).toMatchObject({
    title: '“证书编号”最多 20 个字。',
    facts: [{ name: 'field', value: '证书编号' }, { name: 'letters_max', value: '20' }],
  });
  expect(problemNaming({ ...problem, facts: [] }, 'x').title).toBe(problem.title);
});

describe('the bill of a line', () => {
  it('gives the line the code and the name of its good, and changes nothing that was typed', () => {
    expect(goodOf(SUGAR)).toEqual({ name: '白砂糖', codes: { hs2022: '170199' } });
    expect(withGood(emptyLine(), SUGAR)).toMatchObject({ hs: '170199', edition: 'hs2022', goods_name: '白砂糖' });
    const chair = 'line,hs2012\ngood,9401.61\n';
    expect(withGood(emptyLine(), chair)).toMatchObject({ hs: '940161', edition: 'hs2012' });
    const typed = { ...emptyLine(), hs: '170113', goods_name: 'sugar' };
    expect(withGood(typed, SUGAR)).toEqual(typed);
    expect(withGood(emptyLine(), 'nothing to read')).toEqual(emptyLine());
  });
  it('must be of the same goods in the same edition', () => {
    expect(faultOfCode({ hs: '1701.99.10', edition: 'hs2022' }, SUGAR)).toBeUndefined();
    expect(faultOfCode({ hs: '170113', edition: 'hs2022' }, SUGAR)).toBe('other_code');
    expect(faultOfCode({ hs: '170199', edition: 'hs2012' }, SUGAR)).toBe('no_code_in_edition');
    expect(faultOfCode({ hs: '17', edition: 'hs2012' }, SUGAR)).toBeUndefined();
    expect(faultOfCode({ hs: '170199', edition: 'hs2012' }, '')).toBeUndefined();
  });
  it('is sent as it was written, but for what a spreadsheet copied', () => {
    expect(textToSend(SUGAR)).toBe(SUGAR);
    expect(textToSend('line\ths2022\ngood\t170199\n')).toContain('line,hs2022');
    expect(ratesOf(' 7.1 USD,, 0.05 JPY ')).toEqual(['7.1 USD', '0.05 JPY']);
  });
});

describe('a draft', () => {
  it('is begun with what the page of origin hands over', () => {
    const given = { draft: 'origin.d2', agreement: 'rcep', destination: 'JP', text: SUGAR };
    const typed = draftWith(given, 'us');
    expect(typed).toMatchObject({ id: 'origin.d2', agreement: 'rcep', destination: 'JP', exporter: 'us' });
    expect(typed.lines[0]).toMatchObject({ source: 'text', text: SUGAR, hs: '170199' });
    const kept = draftWith({ ...given, kept: { bill: 'us:sugar', version: 2 } }, 'us');
    expect(kept.lines[0]).toMatchObject({ source: 'kept', bill: 'us:sugar', version: '2', text: '', hs: '170199' });
    expect(APPLICATIONS.titleOf({ ...typed, certificate: ' E1 ' })).toBe('E1 白砂糖');
  });
  it('gets a line back where it stood, whatever was written meanwhile', () => {
    const two = { ...sugar(), lines: [...sugar().lines, emptyLine()] };
    const without = { ...two, ...withoutLine(two, 0), consignee: 'later' };
    expect(without.lines).toEqual([emptyLine()]);
    expect({ ...without, ...withLineBack(without, 0, two.lines[0]!) }).toEqual({ ...two, consignee: 'later' });
  });
});

describe('an earlier certificate', () => {
  const said = {
    agreement: 'acfta', issuer: 'nanning_customs', exporter: 'a', producer: '', consignee: 'b', destination: 'VN',
    transport: { means: 'truck', load_port: 'c', unload_port: 'd', shipment_date: null },
    invoice: { number: 'e', date: '2026-04-19' },
    remarks: '',
    lines: [{
      line_no: 1, hs_code: { code: '170199', edition: 'hs2022' }, goods_name: 'sugar', marks: 'N/M',
      quantity: { amount: '20000', unit: 'KGM' }, criterion: 'WO', country_of_origin: 'CN', fob: null,
    }],
  };
  const note = `cassia-certificate-of-origin/1\n${JSON.stringify(said)}\n\n— zone AAAA\n`;
  it('fills the form with what it says, and a chosen bill stays', () => {
    const filled = { ...sugar(), ...contentsOf(note, sugar()) };
    expect(filled).toMatchObject({ issuer: 'nanning_customs', shipment_date: '', invoice_number: 'e', certificate: ' E26SUGAR1 ' });
    expect(filled.lines).toEqual([
      { ...sugar().lines[0], hs: '170199', goods_name: 'sugar', marks: 'N/M', quantity: '20000' },
    ]);
  });
  it('that is not readable fills in nothing', () => {
    expect(contentsOf('cassia-certificate-of-origin/1\n{"broken\n', sugar())).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { OriginAnswer } from '../../../origin/answer_card';
import { applicationOf } from '../application';
import { emptyDraft, emptyLine, withLineBack, withoutLine, type Draft } from '../draft';
import { gapsOf } from '../gaps';
import { compared, standingOf } from './compare';
import { draftOf, filledWith, hasContent } from './draft_of';
import { isMended, placeOfElement, problemAt } from './element_places';
import { MESSAGE_BYTES_MAX, readMessageFile } from './read_file';
import type { CertificateMessage, Claim, MessageLine, MessageProblem } from './types';

const TABLES: MessageLine = {
  line_no: 1, hs_code: '940360', goods_name: 'WOODEN TABLES', marks: 'N/M', quantity: '120', unit: 'H87', fob: '10000.00',
  criterion: 'RVC', criterion_part: '', imported_share: '58.77', country_of_origin: 'CN', rate_flag: '0',
};
const MESSAGE: CertificateMessage = {
  certificate: 'RC26FURN0001', agreement: 'rcep', kind: 'new_issue', earlier: '', issuer: 'nanning_customs',
  exporter: 'Nanning Furniture Co.', producer: 'Guigang Works', consignee: 'Osaka Interior K.K.', destination: 'JP',
  transport_means: 'BY SEA CASSIA 012E', load_port: 'QINZHOU', unload_port: 'OSAKA', shipment_date: '2026-03-20',
  invoice_number: 'NF-26-031', invoice_date: '2026-03-12', currency: 'USD', remarks: 'two\nlines', lines: [TABLES],
  problems: [], left_over: ['Goods[1]/GoodsName', 'CertificateHead/ApplName'],
};
const begun = () => emptyDraft('origin.d1', 'us');
const filled = (message: Partial<CertificateMessage> = {}, before: Draft = begun()) =>
  draftOf({ ...MESSAGE, ...message }, 'a.xml', before, 'us');
const problem = (element: string, kind: MessageProblem['kind'], text = ''): MessageProblem => ({ element, kind, text });

describe('a message', () => {
  it('fills every field of the form', () => {
    const { lines, imported, ...head } = filled();
    expect(head).toEqual({
      id: 'origin.d1', saved_at: '', certificate: 'RC26FURN0001', agreement: 'rcep', kind: 'new_issue', earlier: '', original: '',
      issuer: 'nanning_customs', destination: 'JP', exporter: 'Nanning Furniture Co.', producer: 'Guigang Works',
      consignee: 'Osaka Interior K.K.', means: 'BY SEA CASSIA 012E', load_port: 'QINZHOU', unload_port: 'OSAKA',
      shipment_date: '2026-03-20', invoice_number: 'NF-26-031', invoice_date: '2026-03-12', remarks: 'two\nlines',
    });
    expect(lines).toEqual([{
      ...emptyLine(), hs: '940360', goods_name: 'WOODEN TABLES', marks: 'N/M', quantity: '120', unit: 'H87', fob: '10000.00', currency: 'USD',
      claim: { goods: 1, criterion: 'RVC', criterion_part: '', imported_share: '58.77', country_of_origin: 'CN', rate_flag: '0' },
    }]);
    expect(imported).toEqual({
      file: 'a.xml', fields: 15, lines: 1, problems: [], left_over: MESSAGE.left_over, left_over_count: 2, earlier: '',
    });
  });
  it('is applied for as it says, and its claim of origin is not', () => {
    const { application, bills } = applicationOf(filled(), 6);
    expect(application.lines).toEqual([{
      line_no: 1, hs_code: { code: '940360', edition: 'hs2022' }, goods_name: 'WOODEN TABLES', marks: 'N/M',
      quantity: { amount: '120', unit: 'H87' }, fob: { amount: '10000.00', currency: 'USD' }, original_line: 0,
    }]);
    expect(JSON.stringify({ application, bills })).not.toMatch(/RVC|58\.77|claim|imported/);
    expect(gapsOf(filled()).map(({ field }) => field)).toEqual(['bill']);
  });
  it('leaves empty what it does not say, and what nobody understands', () => {
    const draft = filled({ issuer: '', destination: '', exporter: '', currency: '', lines: [{ ...TABLES, unit: '', fob: '' }] });
    expect(draft).toMatchObject({ issuer: '', destination: '', exporter: 'us' });
    expect(draft.lines[0]).toMatchObject({ unit: '', fob: '', currency: '' });
    expect(gapsOf(draft).map(({ field }) => field)).toEqual(['issuer', 'destination', 'unit', 'bill']);
    const typed = { ...draft, lines: draft.lines.map((line) => ({ ...line, fob: '5', unit: 'KGM' })) };
    expect(gapsOf(typed).map(({ field }) => field)).toContain('currency');
    expect(filled({ lines: [] }).lines).toEqual([emptyLine()]);
  });
  it('names what it corrects or replaces', () => {
    expect(filled({ kind: 'correction', earlier: 'RC26FURN0000' })).toMatchObject({ kind: 'correction', earlier: 'RC26FURN0000' });
  });
  it('takes the place of what was written, but not of the bill of the same goods', () => {
    const before: Draft = {
      ...begun(), remarks: 'old', original: 'TH1',
      lines: [
        { ...emptyLine(), hs: '9403.60.10', edition: 'hs2012', bill: 'us:tables', version: '3', marks: 'old', original_line: '2' },
        { ...emptyLine(), hs: '170199', bill: 'us:sugar', version: '1' },
      ],
    };
    const draft = filled({ remarks: '', lines: [TABLES, { ...TABLES, line_no: 2 }] }, before);
    expect(draft).toMatchObject({ remarks: '', original: '' });
    expect(draft.lines[0]).toMatchObject({ bill: 'us:tables', version: '3', edition: 'hs2012', marks: 'N/M', original_line: '' });
    expect(draft.lines[1]).toMatchObject({ bill: '', version: '', edition: 'hs2022' });
  });
  it('without end is kept only in its beginning', () => {
    const { imported } = filled({
      left_over: Array.from({ length: 5000 }, () => 'x'.repeat(300)),
      problems: [problem('CertificateHead/OrgCode', 'unknown_code', 'y'.repeat(5000))],
    });
    expect(imported).toMatchObject({ left_over_count: 5000 });
    expect(imported?.left_over).toHaveLength(200);
    expect(JSON.stringify(imported).length).toBeLessThan(30_000);
  });
});

describe('a replacement', () => {
  const said = {
    agreement: 'rcep', issuer: 'youyi_customs', exporter: 'a', producer: '', consignee: 'b', destination: 'JP',
    transport: { means: 'ship', load_port: 'c', unload_port: 'd', shipment_date: null },
    invoice: { number: 'e', date: '2026-04-19' },
    remarks: '',
    lines: [{
      line_no: 1, hs_code: { code: '940360', edition: 'hs2012' }, goods_name: 'tables', marks: '', quantity: { amount: '7', unit: 'H87' },
      criterion: 'RVC', country_of_origin: 'CN', fob: null,
    }],
  };
  const note = `cassia-certificate-of-origin/1\n${JSON.stringify(said)}\n\n— zone AAAA\n`;
  const message: CertificateMessage = { ...MESSAGE, kind: 'replacement', earlier: 'RC26FURN0000' };
  const filledFrom = (earlier: string | undefined) => filledWith({ file: 'a.xml', message, earlier }, begun(), 'us');
  it('says what the earlier certificate says, under its own number', () => {
    const draft = filledFrom(note);
    expect(draft).toMatchObject({ certificate: 'RC26FURN0001', earlier: 'RC26FURN0000', kind: 'replacement', issuer: 'youyi_customs', means: 'ship' });
    expect(draft.lines[0]).toMatchObject({ edition: 'hs2012', goods_name: 'tables', quantity: '7', fob: '' });
    expect(draft.imported?.earlier).toBe('taken');
  });
  it('of what cannot be read says what the message says, and tells it', () => {
    for (const earlier of [undefined, 'no such text']) {
      expect(filledFrom(earlier)).toMatchObject({ consignee: 'Osaka Interior K.K.', imported: { earlier: 'not_taken' } });
    }
    expect(filledWith({ file: 'a.xml', message: MESSAGE, earlier: note }, begun(), 'us').imported?.earlier).toBe('');
  });
});

describe('a draft has content', () => {
  it('once something is written, whatever it is called or when it was kept', () => {
    expect(hasContent({ ...begun(), saved_at: '2026-04-21' }, 'us')).toBe(false);
    expect(hasContent({ ...begun(), consignee: 'x' }, 'us')).toBe(true);
    expect(hasContent(filled(), 'us')).toBe(true);
  });
});

describe('the place of an element', () => {
  const draft = filled();
  it.each([
    ['CertificateHead/CertNo', { step: 'basis', field: 'certificate' }],
    ['CertificateHead/CertType', { step: 'basis', field: 'agreement' }],
    ['CertificateHead/CertStatus', { step: 'basis', field: 'kind' }],
    ['CertificateHead/OrgCode', { step: 'basis', field: 'issuer' }],
    ['CertificateHead/DestCountryCode', { step: 'basis', field: 'destination' }],
    ['ModCertificate/OldCertNo', { step: 'basis', field: 'earlier' }],
    ['CertificateHead/IntendExpDate', { step: 'parties', field: 'shipment_date' }],
    ['CertificateHead/InvDate', { step: 'parties', field: 'invoice_date' }],
    ['OriInvs/OriInv/InvDate', { step: 'parties', field: 'invoice_date' }],
    ['Goods[1]/Producer', { step: 'parties', field: 'producer' }],
    ['CertificateHead/Curr', { step: 'goods', field: 'currency', line: 0 }],
    ['Goods[1]/HSCode', { step: 'goods', field: 'hs', line: 0 }],
    ['Goods[1]/GoodsQty', { step: 'goods', field: 'quantity', line: 0 }],
    ['Goods[1]/GoodsUnit', { step: 'goods', field: 'unit', line: 0 }],
    ['Goods[1]/FOBValue', { step: 'goods', field: 'fob', line: 0 }],
    ['CertificateList', { step: 'goods', field: 'lines' }],
    ['CertificateHead/ApplyType', undefined],
    ['Goods[1]/ICompPrpr', undefined],
    ['Goods[2]/HSCode', undefined],
    ['NonpartyCorpList', undefined],
  ])('%s', (element, place) => {
    expect(placeOfElement(element, draft)).toEqual(place);
  });
  it('is in the line that came from there, whatever was passed over or removed', () => {
    const three = filled({
      lines: [TABLES, { ...TABLES, line_no: 2, goods_name: 'CHAIRS' }],
      problems: [problem('Goods[2]/GoodsItemFlag', 'not_goods', 'FREIGHT')],
    });
    expect(three.lines.map(({ claim }) => claim?.goods)).toEqual([1, 3]);
    expect(placeOfElement('Goods[3]/FOBValue', three)).toEqual({ step: 'goods', field: 'fob', line: 1 });
    const without = { ...three, ...withoutLine(three, 0) };
    expect(placeOfElement('Goods[3]/FOBValue', without)).toEqual({ step: 'goods', field: 'fob', line: 0 });
    expect(placeOfElement('Goods[1]/FOBValue', without)).toBeUndefined();
    const back = { ...without, ...withLineBack(without, 0, three.lines[0]!) };
    expect(placeOfElement('Goods[3]/FOBValue', back)).toMatchObject({ line: 1 });
  });
});

describe('a problem', () => {
  it('stands at the field it left empty until something is written there', () => {
    const unknown = problem('CertificateHead/OrgCode', 'unknown_code', '9999');
    const draft = filled({ issuer: '', problems: [unknown] });
    expect(problemAt(draft, 'issuer')).toEqual(unknown);
    expect(isMended(unknown, draft)).toBe(false);
    expect(problemAt(draft, 'destination')).toBeUndefined();
    const chosen = { ...draft, issuer: 'youyi_customs' };
    expect(problemAt(chosen, 'issuer')).toBeUndefined();
    expect(isMended(unknown, chosen)).toBe(true);
  });
  it('of a line stands at that line alone', () => {
    const bad = problem('Goods[2]/GoodsQty', 'malformed', 'many');
    const draft = filled({ lines: [TABLES, { ...TABLES, line_no: 2, quantity: '' }], problems: [bad] });
    expect(problemAt(draft, 'quantity', 0)).toBeUndefined();
    expect(problemAt(draft, 'quantity', 1)).toEqual(bad);
  });
  it('that left nothing empty is only told', () => {
    const differs = problem('Goods[1]/Producer', 'differs', 'Other Co.');
    const kind = problem('CertificateHead/CertStatus', 'unknown_code', '7');
    const draft = filled({ producer: '', problems: [differs, kind] });
    expect([problemAt(draft, 'producer'), problemAt(draft, 'kind')]).toEqual([undefined, undefined]);
    expect([differs, kind].map((one) => isMended(one, draft))).toEqual([false, false]);
  });
});

describe('a claim of origin beside what was determined', () => {
  const WORDS = {
    wholly_obtained: 'WO', exclusively_originating: 'PE', 'product_rule.change': 'CTC', 'product_rule.value': 'RVC',
    'product_rule.process': 'CR', by_cumulation: 'ACU', by_tolerance: 'DMI',
  };
  const claim: Claim = { ...filled().lines[0]!.claim! };
  const answer = (part: Partial<OriginAnswer>): OriginAnswer => ({
    agreement: 'rcep', is_refused: false, verdict: 'met', criterion: 'product_rule', is_by_cumulation: false,
    is_by_tolerance: false, percent: '41.23', marks: [], questions: [], proof: [], advice: [], ...part,
  });
  it('is the same where the certificate would print it', () => {
    expect(compared(claim, answer({}), WORDS)).toEqual({ words: ['RVC'], imported: '58.77', criterion: 'same', share: 'same' });
    expect(compared({ ...claim, imported_share: '58.76543' }, answer({}), WORDS).share).toBe('same');
  });
  it.each([
    ['another criterion', { criterion: 'CTC' }, {}, 'differs', 'same'],
    ['a smaller share', { imported_share: '58.76' }, {}, 'same', 'differs'],
    ['a share that is no number', { imported_share: 'low' }, {}, 'same', 'differs'],
    ['tolerance not claimed', {}, { is_by_tolerance: true }, 'differs', 'same'],
    ['the other part of a rule', { criterion_part: '2' }, {}, 'differs', 'same'],
    ['goods that do not originate', {}, { verdict: 'not_met', criterion: 'none', percent: '' }, 'differs', 'apart'],
    ['value that did not decide', { criterion: 'CTC' }, { percent: '' }, 'same', 'apart'],
  ] as const)('%s', (_, said, found, criterion, share) => {
    const told = compared({ ...claim, ...said }, answer(found), WORDS);
    expect([told.criterion, told.share]).toEqual([criterion, share]);
    expect(standingOf(told)).toBe(criterion === 'differs' || share === 'differs' ? 'differs' : 'same');
  });
  it('knows the letters for cumulation and tolerance', () => {
    const both = answer({ is_by_cumulation: true, is_by_tolerance: true });
    expect(compared({ ...claim, criterion: 'RVC DMI ACU' }, both, WORDS).criterion).toBe('same');
  });
  it('is open until the zone knows, and nothing where nothing is claimed', () => {
    for (const undetermined of [undefined, answer({ is_refused: true }), answer({ verdict: 'open' })]) {
      expect(standingOf(compared(claim, undetermined, WORDS))).toBe('open');
    }
    expect(standingOf(compared(claim, answer({}), {}))).toBe('open');
    const silent = { ...claim, criterion: '', imported_share: '' };
    expect(standingOf(compared(silent, answer({}), WORDS))).toBe('unsaid');
  });
});

describe('the file of a message', () => {
  // jsdom's files have no arrayBuffer of their own window's kind.
  const fileOf = (bytes: Uint8Array<ArrayBuffer>) => Object.assign(new Blob([]), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  const utf8 = (text: string) => fileOf(new TextEncoder().encode(text));
  it('is text in UTF-8, with or without its mark', async () => {
    expect(await readMessageFile(utf8('<Certificate>木桌</Certificate>'))).toEqual({ text: '<Certificate>木桌</Certificate>' });
    expect(await readMessageFile(utf8('\uFEFF<a/>'))).toEqual({ text: '<a/>' });
    expect(await readMessageFile(utf8('<a>\r\n</a>\r'))).toEqual({ text: '<a>\n</a>\n' });
  });
  it('that is none is told for what it is', async () => {
    expect(await readMessageFile(fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)))).toEqual({ fault: 'not_text' });
    expect(await readMessageFile(fileOf(Uint8Array.of(0xff, 0xfe, 0x3c, 0)))).toEqual({ fault: 'not_text' });
    expect(await readMessageFile(fileOf(Uint8Array.of(0x3c, 0xc4, 0xbe, 0xd7, 0xc0)))).toEqual({ fault: 'not_utf8' });
    expect(await readMessageFile(utf8(' \n'))).toEqual({ fault: 'empty' });
    expect(await readMessageFile(new Blob([new Uint8Array(MESSAGE_BYTES_MAX + 1)]))).toEqual({ fault: 'too_large' });
    const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await readMessageFile(gone)).toEqual({ fault: 'unreadable' });
  });
});

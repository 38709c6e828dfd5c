import { describe, expect, it } from 'vitest';
import { attemptFor } from '@/shared/drafts/attempt';
import { listDrafts, removeDraft, saveDraft, type Store } from '@/shared/drafts/draft_store';
import { canBeQuoted, emptyDraft, emptyLine, LODGING, lodgingOf, type Draft } from './draft';
import { FileFault, parseCsv } from '@/shared/format/table_file';
import { readLines } from './line_file';
import { fieldOfPlace } from './places';

function durian(): Draft {
  return {
    ...emptyDraft('d1'),
    declaration_id: ' 5107202610000001 ',
    port: 'youyi',
    entry_at: '2026-04-20T08:02',
    insurance: '1,860.00',
    lines: [
      {
        ...emptyLine(),
        hs: '0810.60.00',
        goods_name: 'durian',
        origin: 'VN',
        quantity: '18,600',
        price: '651,000.00',
        agreement: 'acfta',
        proof: 'E26VN0412',
      },
    ],
  };
}

describe('what is lodged', () => {
  it('is what was typed, with amounts as decimal texts and times of the zone', () => {
    const { consignment, declaration_id } = lodgingOf(durian(), 'pingxiang_fruit');
    expect(declaration_id).toBe('5107202610000001');
    expect(consignment.entry_at).toBe('2026-04-20T08:02:00+08:00');
    expect(consignment.terms.insurance).toEqual({ amount: '1860.00', currency: 'CNY' });
    expect(consignment.terms.freight).toBeNull();
    expect(consignment.guarantee).toBeNull();
    expect(consignment.lines[0]?.goods).toEqual({
      line_no: 1,
      hs_code: { code: '08106000', edition: 'hs2022' },
      goods_name: 'durian',
      origin: 'VN',
      quantity: { amount: '18600', unit: 'KGM' },
      price: { amount: '651000.00', currency: 'CNY' },
    });
    expect(consignment.lines[0]?.claim).toMatchObject({ agreement: 'acfta', number: 'E26VN0412' });
  });
  it('claims nothing where no agreement is chosen', () => {
    const draft = durian();
    draft.lines = [{ ...emptyLine(), proof: 'left over' }];
    expect(lodgingOf(draft, 'x').consignment.lines[0]?.claim).toBeNull();
  });
  it('leaves the number of a proof out where there is none', () => {
    const draft = durian();
    draft.lines = draft.lines.map((line) => ({ ...line, proof: ' ' }));
    expect(lodgingOf(draft, 'x').consignment.lines[0]?.claim).not.toHaveProperty('number');
  });
  it('expects a day in advance, and names the entry only once it happened', () => {
    const draft = { ...durian(), expected_on: '2026-04-21' };
    expect(lodgingOf(draft, 'x').consignment).not.toHaveProperty('expected_on');
    const { consignment } = lodgingOf({ ...draft, mode: 'advance' }, 'x');
    expect(consignment).toMatchObject({ expected_on: '2026-04-21', entry_at: null });
  });
  it('can be quoted once every line has code, quantity and price', () => {
    expect(canBeQuoted(durian())).toBe(true);
    expect(canBeQuoted({ ...durian(), lines: [...durian().lines, emptyLine()] })).toBe(false);
    expect(canBeQuoted(emptyDraft('x'))).toBe(false);
  });
  it('keeps its key for the same fields, and only for them', () => {
    let made = 0;
    const makeKey = () => `key-${(made += 1)}`;
    const first = attemptFor([undefined], { a: 1 }, makeKey);
    expect(attemptFor([undefined, first], { a: 1 }, makeKey).key).toBe('key-1');
    expect(attemptFor([undefined, first], { a: 2 }, makeKey).key).toBe('key-2');
  });
});

describe('the place of a refusal', () => {
  it.each([
    ['consignment.lines[0].claim.acceptance_date', { step: 'proof', field: 'proof', line: 0 }],
    ['consignment.lines[2].goods.price.amount', { step: 'goods', field: 'price', line: 2 }],
    ['consignment.lines[1].claim.route', { step: 'proof', field: 'route', line: 1 }],
    ['consignment.lines[0]', { step: 'goods', field: 'hs', line: 0 }],
    ['lines[3].price', { step: 'goods', field: 'price', line: 3 }],
    ['consignment.lines', { step: 'goods', field: 'lines' }],
    ['consignment.terms.freight', { step: 'terms', field: 'freight' }],
    ['consignment.entry_at', { step: 'terms', field: 'entry_at' }],
    ['declaration_id', { step: 'terms', field: 'declaration_id' }],
    ['consignment.guarantee', { step: 'payment', field: 'guarantee_reference' }],
    ['consignment.guarantee.amount', { step: 'payment', field: 'guarantee_amount' }],
    ['consignment.payment', { step: 'payment', field: 'payment' }],
  ])('%s is on the form', (place, expected) => {
    expect(fieldOfPlace(place)).toEqual(expected);
  });
  it('that is not on the form is nowhere', () => {
    expect(fieldOfPlace('Idempotency-Key')).toBeUndefined();
    expect(fieldOfPlace('')).toBeUndefined();
  });
});

describe('a file of lines', () => {
  it('is read as CSV with quotes, blanks and a byte order mark', () => {
    expect(parseCsv('\uFEFFa,b\r\n"x, ""y""", z \r\n\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', 'z'],
    ]);
    const read = readLines('hs_code;goods_name;origin;quantity;unit;price;colour\n08106000;榴莲;vn;18600;KGM;651000.00;gold\n');
    expect(read.unknown).toEqual(['colour']);
    expect(read.lines[0]).toMatchObject({ hs: '08106000', origin: 'VN', price: '651000.00' });
  });
  it('is read as JSON, flat or as the interface writes it', () => {
    const flat = readLines('[{"hs_code":"08039000","quantity":"700","unit":"CT","price":"70000.00"}]');
    expect(flat.lines[0]).toMatchObject({ hs: '08039000', quantity: '700', unit: 'CT' });
    const whole = readLines(JSON.stringify(lodgingOf(durian(), 'x')));
    expect(whole.lines[0]).toEqual({ ...durian().lines[0], hs: '08106000', quantity: '18600', price: '651000.00' });
  });
  it.each([
    ['price\n1\n', 'no_hs_column'],
    ['hs_code\n"open', 'quote_open'],
    ['{"lines": 3}', 'no_lines'],
    ['{"lines": [', 'not_json'],
    ['hs_code\n', 'no_lines'],
  ])('%j is refused: %s', (text, fault) => {
    expect(() => readLines(text)).toThrow(new FileFault(fault));
  });
});

class Shelf implements Store {
  readonly kept = new Map<string, string>();
  isFull = false;
  getItem(name: string) {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, text: string) {
    if (this.isFull) throw new Error('full');
    this.kept.set(name, text);
  }
}

describe('drafts', () => {
  it('are kept for each user, the last saved first, and replaced by their id', () => {
    const shelf = new Shelf();
    saveDraft(LODGING, 'li_wei', emptyDraft('a'), shelf);
    saveDraft(LODGING, 'li_wei', emptyDraft('b'), shelf);
    saveDraft(LODGING, 'li_wei', { ...emptyDraft('a'), port: 'youyi' }, shelf);
    expect(listDrafts(LODGING, 'li_wei', shelf).map(({ id, port }) => [id, port])).toEqual([
      ['a', 'youyi'],
      ['b', ''],
    ]);
    expect(listDrafts(LODGING, 'qin_lan', shelf)).toEqual([]);
    removeDraft(LODGING, 'li_wei', 'a', shelf);
    expect(listDrafts(LODGING, 'li_wei', shelf).map(({ id }) => id)).toEqual(['b']);
  });
  it('are called by their number and goods', () => {
    expect(LODGING.titleOf({ ...durian(), declaration_id: ' 5107 ' })).toBe('5107 durian');
    expect(LODGING.titleOf(emptyDraft('d2'))).toBe('');
  });
  it('say when they could not be kept', () => {
    const shelf = new Shelf();
    shelf.isFull = true;
    expect(saveDraft(LODGING, 'li_wei', emptyDraft('a'), shelf)).toBe(false);
  });
  it('that cannot be read are as if they were not there', () => {
    const shelf = new Shelf();
    shelf.kept.set('cassia.drafts.li_wei', '{"broken');
    expect(listDrafts(LODGING, 'li_wei', shelf)).toEqual([]);
    shelf.kept.set('cassia.drafts.li_wei', '[{"id":1},null]');
    expect(listDrafts(LODGING, 'li_wei', shelf)).toEqual([]);
  });
});

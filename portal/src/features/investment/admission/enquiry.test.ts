import { describe, expect, it } from 'vitest';
import { enquiryOf, formOf, gapsOf, namedEnquiryOf, namesOf, withNamesOf } from './enquiry';
import { exampleOf, EXAMPLES } from './examples';
import {
  emptyForm, withActivity, withEntryTold, withHolding, withNewHolder, withNewHolding, withoutParty, withParty,
} from './form';
import { withRows } from './holding_rows';

const shipping = () => exampleOf('shipping', (key) => `name of ${key}`);

describe('an enquiry', () => {
  it('is what the documents say, with ids and no names', () => {
    const asked = enquiryOf(shipping());
    expect(asked).toMatchObject({
      on: null,
      place: 'qinzhou_port',
      target: 'coastal_line',
      activities: [{ industry: 'G5522', entries: ['G-01'], other_than: null, exceptions: null }],
      people: null,
      security: { is_military: false, fields: ['transport'], has_decisive_influence: false, has_veto: false },
    });
    expect(asked.holdings[3]).toEqual({ owner: 'tan', owned: 'coastal_line', share: '10 %', control: null });
    expect(JSON.stringify(asked)).not.toContain('name of');
  });
  it('leaves out people whom nobody told, and tells those whom somebody did', () => {
    const form = { ...shipping(), people: { legal_representative: 'CN', head: '', seats: '9', chinese: '5' } };
    expect(enquiryOf(form).people).toEqual({ legal_representative: 'CN', head: null, board_seats: 9, board_chinese: 5 });
  });
  it('calls a group by an id, however its writer calls it', () => {
    const named = ['甲系', '甲系', '乙系', 'alliance', ''].reduce((form, group, at) => withParty(form, at, { group }), shipping());
    expect(enquiryOf(named).entities.map(({ group }) => group)).toEqual(['group-1', 'group-1', 'group-2', 'alliance', null]);
  });
  it('has control without a share as a share of nothing', () => {
    const form = withHolding(shipping(), 0, { share: '', control: 'votes' });
    expect(enquiryOf(form).holdings[0]).toMatchObject({ share: '0 %', control: 'votes' });
    expect(gapsOf(form)).toEqual([]);
  });
  it.each(EXAMPLES)('of the example %s is whole, and comes back from a draft as it was', (example) => {
    const form = exampleOf(example, (key) => key.toUpperCase());
    expect(gapsOf(form)).toEqual([]);
    expect(formOf(JSON.parse(JSON.stringify(namedEnquiryOf(form))))).toEqual(form);
  });
});

describe('what is missing', () => {
  it('is named, row by row', () => {
    expect(gapsOf(emptyForm())).toEqual([
      { what: 'place', no: 0 },
      { what: 'activity', no: 1 },
      { what: 'holder', no: 0 },
    ]);
    const grown = withNewHolding(withNewHolder({ ...emptyForm(), place: 'outside' }));
    expect(gapsOf(withActivity(grown, 0, { entries: ['P-01'] }))).toEqual([
      { what: 'share', no: 1 },
      { what: 'owner', no: 2 },
      { what: 'share', no: 2 },
    ]);
  });
});

describe('what comes from outside', () => {
  it.each([
    undefined, [], 'text', 7, {}, { target: 'a' }, { target: 'a', entities: [{ id: 'b' }] },
    { target: 'a', entities: [{ id: 'a' }], holdings: [1] }, { target: 'a', entities: [{ id: 'a' }], activities: {} },
    { target: 'a', entities: Array.from({ length: 501 }, () => ({ id: 'a' })) },
  ])('%j is no enquiry', (value) => {
    expect(formOf(value)).toBeUndefined();
  });
  it('has names beside it, or not', () => {
    const form = shipping();
    const bare = formOf(JSON.parse(JSON.stringify(enquiryOf(form))));
    expect(bare && withNamesOf(bare, namesOf(form))).toEqual(form);
    expect(bare && withNamesOf(bare, { tan: 7, nobody: 'x' })).toMatchObject({ parties: bare?.parties.map(({ id }) => ({ id, name: id === 'tan' ? '7' : '' })) });
    expect(bare && withNamesOf(bare, ['x'])).toBe(bare);
  });
  it('keeps what was written and drops what does not belong', () => {
    const form = formOf({
      target: '目标', colour: 'red',
      entities: [{ id: '目标', kind: 'company', country: 'CN' }, { id: 'buyer', kind: 'person', country: 'VN' }],
      holdings: [{ owner: 'buyer', owned: '目标', share: '1/3' }],
    });
    expect(form?.parties.map(({ id, name }) => [id, name])).toEqual([['p3', '目标'], ['buyer', '']]);
    expect(form?.target).toBe('p3');
    expect(form?.holdings).toEqual([{ owner: 'buyer', owned: 'p3', share: '1/3', control: '' }]);
  });
});

describe('the form', () => {
  it('takes a party away with what it holds, but never the target', () => {
    const form = withoutParty(shipping(), 1);
    expect(form.holdings.map(({ owner, owned }) => `${owner} ${owned}`)).toEqual(['tan coastal_line', 'port_group coastal_line']);
    expect(withoutParty(form, 0)).toBe(form);
  });
  it('is told whether an activity is what an entry is about', () => {
    const asked = withActivity(emptyForm(), 0, { industry: 'L7243' });
    const yes = withEntryTold(asked, 0, 'L-02', true);
    expect(yes.activities[0]).toMatchObject({ entries: ['L-02'], other_than: [] });
    expect(withEntryTold(yes, 0, 'L-02', false).activities[0]).toMatchObject({ entries: [], other_than: ['L-02'] });
  });
  it('takes rows of a spreadsheet, with parties that are new', () => {
    const form = withRows(withParty(emptyForm(), 0, { name: '目标' }), [
      ['甲', '目标', '60 %', 'vn'], ['乙', '甲', '1/2', 'SG'], ['', '目标', '1 %'], ['甲', '目标', '55 %'],
    ]);
    expect(form.parties.map(({ name, country }) => [name, country])).toEqual([['目标', 'CN'], ['甲', 'VN'], ['乙', 'SG']]);
    expect(form.holdings.map(({ owner, owned, share }) => [owner, owned, share])).toEqual([
      ['p2', 'p1', '55 %'], ['p3', 'p2', '1/2'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { withChanges, type Change } from './advice';
import { exampleOf } from './examples';

const none: Change = {
  kind: 'sell', area: '', seats: 0, activity: 0, owner: '', owned: '', share_sold: '', share_left: '', text: '',
};
const shipping = () => exampleOf('shipping', (key) => key);
const held = (form: ReturnType<typeof shipping>) =>
  form.holdings.map(({ owner, owned, share }) => `${owner} ${owned} ${share}`);

describe('a change that would pass', () => {
  it('moves a part of a holding to a Chinese buyer, to the last digit', () => {
    const sale: Change = { ...none, owner: 'tan', owned: 'coastal_line', share_sold: '201/10000', share_left: '799/10000' };
    const sold = withChanges(shipping(), [sale], '中方受让人');
    expect(sold.parties.at(-1)).toEqual({ id: 'p6', name: '中方受让人', kind: 'person', country: 'CN', group: '' });
    expect(held(sold).slice(3)).toEqual(['tan coastal_line 7.99 %', 'port_group coastal_line 20 %', 'p6 coastal_line 2.01 %']);
  });
  it('puts two purchases of one buyer together, and takes a holding away that is sold whole', () => {
    const first: Change = { ...none, owner: 'tan', owned: 'coastal_line', share_sold: '1/10', share_left: '0' };
    const second: Change = { ...none, owner: 'beibu_logistics', owned: 'coastal_line', share_sold: '1/3', share_left: '11/30' };
    const sold = withChanges(shipping(), [first, second], 'buyer');
    expect(held(sold)).toContain('p6 coastal_line 13/30');
    expect(held(sold)).toContain('beibu_logistics coastal_line 11/30');
    expect(held(sold).some((one) => one.startsWith('tan'))).toBe(false);
    expect(sold.parties).toHaveLength(6);
  });
  it('changes place, people and activities', () => {
    const two = { ...shipping(), activities: [...shipping().activities, ...shipping().activities] };
    const made = withChanges(two, [
      { ...none, kind: 'place', area: 'nanning' },
      { ...none, kind: 'legal_representative' },
      { ...none, kind: 'head' },
      { ...none, kind: 'board', seats: 5 },
      { ...none, kind: 'activity', activity: 2 },
    ], 'buyer');
    expect(made).toMatchObject({ place: 'nanning', people: { legal_representative: 'CN', head: 'CN', chinese: '5' } });
    expect(made.activities).toHaveLength(1);
  });
  it('leaves the form alone where the holding is gone', () => {
    const form = shipping();
    expect(withChanges(form, [{ ...none, owner: 'nobody', owned: 'coastal_line', share_sold: '1/2', share_left: '0' }], 'b')).toBe(form);
  });
});

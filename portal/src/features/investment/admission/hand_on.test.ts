import { describe, expect, it } from 'vitest';
import { entriesIn } from './entries';
import { exampleOf } from './examples';
import { emptyForm, withNewParty } from './form';
import { begin, stepped, type History } from '@/shared/ui/use_history';
import { formIn, hashOf, hasEnquiry } from './link';
import { withNames } from './names';
import { fieldOfPlace } from './places';

describe('a link', () => {
  it('holds the whole enquiry with its names', () => {
    const form = exampleOf('airline', (key) => `名称 ${key}`);
    const hash = hashOf(form);
    expect(hash).toMatch(/^#enquiry=[\w-]+$/);
    expect(formIn(hash ?? '')).toEqual(form);
  });
  it.each(['', '#', '#clause-1', '#enquiry=', '#enquiry=%%%', '#enquiry=bm8'])('%j holds none', (hash) => {
    expect(formIn(hash)).toBeUndefined();
  });
  it('that was cut off is told from no link', () => {
    const hash = (hashOf(exampleOf('airline', (key) => key)) ?? '').slice(0, 90);
    expect(hasEnquiry(hash)).toBe(true);
    expect(formIn(hash)).toBeUndefined();
  });
  it('is not made of what is too large', () => {
    let form = emptyForm();
    for (let at = 0; at < 450; at += 1) form = withNewParty(form, { name: `Holder number ${at} of many` });
    expect(hashOf(form)).toBeUndefined();
  });
});

describe('ids in a sentence', () => {
  const parties = [
    { id: 'p1', name: '目标公司', kind: '', country: '', group: '' },
    { id: 'p12', name: '投资者', kind: '', country: '', group: '' },
    { id: 'x', name: '', kind: '', country: '', group: '' },
  ];
  it.each([
    ['将p12所持p1的2.01 %转让给中方', '将投资者所持目标公司的2.01 %转让给中方'],
    ['p12 holds p1.', '投资者 holds 目标公司.'],
    ['p123 and ap1 and x stay', 'p123 and ap1 and x stay'],
    ['p1 → p12 → p1', '目标公司 → 投资者 → 目标公司'],
  ])('become names: %s', (text, expected) => {
    expect(withNames(text, parties)).toBe(expected);
  });
});

describe('a refusal', () => {
  it.each([
    ['holdings[2].share', 'holdings[2].share'], ['holdings[5]', 'holdings[5].share'], ['entities[1]', 'parties[1].name'],
    ['entities[0].country', 'parties[0].country'], ['activities[0].industry', 'activities[0].industry'],
    ['activities[1]', 'activities[1].industry'], ['activities', 'activities[0].industry'],
    ['activities[0].other_than', 'activities[0].other_than'], ['security.fields[0]', 'security'], ['people', 'people'],
    ['target', 'target'], ['place', 'place'], ['elsewhere', undefined], [undefined, undefined],
  ])('at %s is shown at %s', (place, field) => {
    expect(fieldOfPlace(place)).toBe(field);
  });
});

describe('what was done', () => {
  const type = (history: History<string>, text: string, at?: string) =>
    stepped(history, { kind: 'change', make: () => text, at });
  it('is taken back and done again, keys in one field as one step', () => {
    const typed = type(type(type(begin(''), 'a', 'name'), 'ab', 'name'), 'ab c', 'share');
    const once = stepped(typed, { kind: 'undo' });
    expect(once.now).toBe('ab');
    expect(stepped(once, { kind: 'undo' }).now).toBe('');
    expect(stepped(once, { kind: 'redo' }).now).toBe('ab c');
    expect(stepped(type(once, 'other'), { kind: 'redo' }).now).toBe('other');
  });
  it('has a beginning, and what changes nothing is no step', () => {
    const first = begin('a');
    expect(stepped(first, { kind: 'undo' })).toBe(first);
    expect(type(first, 'a')).toBe(first);
  });
});

describe('the entries of the lists', () => {
  it('are the clauses of the register that are called as entries are', () => {
    const clause = (id: string, gist: string) => ({ id, gist, mark: 'K' as const, is_unverified: false });
    expect(entriesIn([
      { id: 'fi_list_zone_2021', title: '', clauses: [clause('edition', 'e'), clause('I-02', 'telecom'), clause('A-01.corn', 'corn')] },
      { id: 'fi_list_national_2021', title: '', clauses: [clause('10', 'water'), clause('I-02', 'other words'), clause('P-01', 'schools')] },
      { id: 'customs_law_2021', title: '', clauses: [clause('X-99', 'no list')] },
    ])).toEqual([
      { id: 'A-01.corn', gist: 'corn' }, { id: 'I-02', gist: 'telecom' }, { id: 'P-01', gist: 'schools' },
    ]);
  });
});

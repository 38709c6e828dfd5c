// An enquiry about an investment while it is written: every field is the text that was typed.

export const KINDS = ['person', 'company', 'state'] as const;
export const CONTROLS = ['contract', 'votes', 'board'] as const;
export const HOME = 'CN';
export const OUTSIDE = 'outside';

export interface Party {
  id: string; // how the zone calls it; never shown where there is a name
  name: string;
  kind: string;
  country: string;
  group: string;
}

export interface Holding {
  owner: string;
  owned: string;
  share: string;
  control: string;
}

export interface ActivityText {
  industry: string;
  entries: string[];
  other_than: string[];
  exceptions: string[];
}

export interface PeopleText {
  legal_representative: string;
  head: string;
  seats: string;
  chinese: string;
}

export interface SecurityText {
  isTold: boolean;
  isMilitary: boolean;
  fields: string[];
  hasDecisiveInfluence: boolean;
  hasVeto: boolean;
}

export interface Form {
  on: string; // empty: today
  place: string;
  target: string;
  activities: ActivityText[];
  parties: Party[];
  holdings: Holding[];
  people: PeopleText;
  security: SecurityText;
}

export const ACTIVITIES_MAX = 20;
export const PARTIES_MAX = 500;
export const HOLDINGS_MAX = 2000;

export const emptyActivity = (): ActivityText => ({ industry: '', entries: [], other_than: [], exceptions: [] });

export const NO_PEOPLE: PeopleText = { legal_representative: '', head: '', seats: '', chinese: '' };
export const NO_SECURITY: SecurityText = {
  isTold: false,
  isMilitary: false,
  fields: [],
  hasDecisiveInfluence: false,
  hasVeto: false,
};

export function emptyForm(): Form {
  return {
    on: '',
    place: '',
    target: 'p1',
    activities: [emptyActivity()],
    parties: [{ id: 'p1', name: '', kind: 'company', country: HOME, group: '' }],
    holdings: [],
    people: NO_PEOPLE,
    security: NO_SECURITY,
  };
}

const replaced = <T,>(list: T[], at: number, part: Partial<T>) =>
  list.map((one, index) => (index === at ? { ...one, ...part } : one));

export const withActivity = (form: Form, at: number, part: Partial<ActivityText>): Form => ({
  ...form,
  activities: replaced(form.activities, at, part),
});

export const withParty = (form: Form, at: number, part: Partial<Party>): Form => ({
  ...form,
  parties: replaced(form.parties, at, part),
});

export const withHolding = (form: Form, at: number, part: Partial<Holding>): Form => ({
  ...form,
  holdings: replaced(form.holdings, at, part),
});

export const withoutActivity = (form: Form, at: number): Form => ({
  ...form,
  activities: form.activities.filter((_, index) => index !== at),
});

export const withoutHolding = (form: Form, at: number): Form => ({
  ...form,
  holdings: form.holdings.filter((_, index) => index !== at),
});

// An id as no other party has.
export function newPartyId({ parties }: Form): string {
  const taken = new Set(parties.map(({ id }) => id));
  let number = parties.length + 1;
  while (taken.has(`p${number}`)) number += 1;
  return `p${number}`;
}

export function withNewParty(form: Form, party: Partial<Party> = {}): Form {
  const made: Party = { id: newPartyId(form), name: '', kind: 'company', country: '', group: '', ...party };
  return { ...form, parties: [...form.parties, made] };
}

// A new holder of the target, and what it holds: both rows at once.
export function withNewHolder(form: Form): Form {
  const id = newPartyId(form);
  const grown = withNewParty(form, { id });
  return { ...grown, holdings: [...grown.holdings, { owner: id, owned: form.target, share: '', control: '' }] };
}

export const withNewHolding = (form: Form): Form => ({
  ...form,
  holdings: [...form.holdings, { owner: '', owned: form.target, share: '', control: '' }],
});

// With whatever it holds and is held by. The target stays.
export function withoutParty(form: Form, at: number): Form {
  const gone = form.parties[at]?.id;
  if (gone === undefined || gone === form.target) return form;
  return {
    ...form,
    parties: form.parties.filter(({ id }) => id !== gone),
    holdings: form.holdings.filter(({ owner, owned }) => owner !== gone && owned !== gone),
  };
}

// Whether the activity is one that the entry is about, told by who knows it.
export function withEntryTold(form: Form, at: number, entry: string, isIt: boolean): Form {
  const activity = form.activities[at];
  if (!activity) return form;
  const without = (list: string[]) => list.filter((one) => one !== entry);
  return withActivity(form, at, {
    entries: isIt ? [...without(activity.entries), entry] : without(activity.entries),
    other_than: isIt ? without(activity.other_than) : [...without(activity.other_than), entry],
  });
}

export const nameIn = (parties: Party[], id: string) => parties.find((one) => one.id === id)?.name.trim() || id;
export const nameOf = (form: Form, id: string) => nameIn(form.parties, id);

import type { components } from '@/shared/api/generated/investment';
import {
  ACTIVITIES_MAX, emptyActivity, emptyForm, HOLDINGS_MAX, newPartyId, NO_PEOPLE, NO_SECURITY, PARTIES_MAX,
  type ActivityText, type Form, type Holding, type Party, type PeopleText, type SecurityText,
} from './form';

export type Enquiry = components['schemas']['Enquiry'];

const orNothing = (text: string) => text.trim() || null;
const listOrNothing = (list: string[]) => (list.length > 0 ? list : null);
const isIdText = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text);

// A group may be called as its writer likes; the zone is told an id.
function groupIdOf(form: Form, group: string): string | null {
  const name = group.trim();
  if (name === '' || isIdText(name)) return orNothing(name);
  const names = [...new Set(form.parties.map((one) => one.group.trim()))];
  return `group-${names.indexOf(name) + 1}`;
}

const seatsOf = (text: string) => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null);

// What the zone is asked (docs/formats/admission_enquiry.md). Names stay here: it is told ids.
export function enquiryOf(form: Form): Enquiry {
  const { people, security } = form;
  const isPeopleTold = Object.values(people).some((text) => text.trim() !== '');
  return {
    on: orNothing(form.on),
    place: form.place,
    target: form.target,
    activities: form.activities.map((activity) => ({
      industry: orNothing(activity.industry),
      entries: listOrNothing(activity.entries),
      other_than: listOrNothing(activity.other_than),
      exceptions: listOrNothing(activity.exceptions),
    })),
    entities: form.parties.map(({ id, kind, country, group }) => ({
      id,
      kind: kind as Enquiry['entities'][number]['kind'],
      country: orNothing(country),
      group: groupIdOf(form, group),
    })),
    holdings: form.holdings.map(({ owner, owned, share, control }) => ({
      owner,
      owned,
      share: share.trim() || '0 %', // control without a share
      control: (control || null) as 'contract' | null, // of CONTROLS; the zone refuses any other
    })),
    people: isPeopleTold
      ? {
          legal_representative: orNothing(people.legal_representative),
          head: orNothing(people.head),
          board_seats: seatsOf(people.seats),
          board_chinese: seatsOf(people.chinese),
        }
      : null,
    security: security.isTold
      ? {
          is_military: security.isMilitary,
          fields: security.fields,
          has_decisive_influence: security.hasDecisiveInfluence,
          has_veto: security.hasVeto,
        }
      : null,
  };
}

export interface Gap {
  what: 'place' | 'activity' | 'holder' | 'owner' | 'owned' | 'share';
  no: number; // of the activity or holding, from 1; 0 where there is one only
}

// What has to be written before anybody can answer.
export function gapsOf(form: Form): Gap[] {
  const gaps: Gap[] = [];
  if (form.place === '') gaps.push({ what: 'place', no: 0 });
  form.activities.forEach(({ industry, entries }, at) => {
    if (industry.trim() === '' && entries.length === 0) gaps.push({ what: 'activity', no: at + 1 });
  });
  if (!form.holdings.some(({ owned }) => owned === form.target)) gaps.push({ what: 'holder', no: 0 });
  form.holdings.forEach(({ owner, owned, share, control }, at) => {
    if (owner === '') gaps.push({ what: 'owner', no: at + 1 });
    if (owned === '') gaps.push({ what: 'owned', no: at + 1 });
    if (share.trim() === '' && control === '') gaps.push({ what: 'share', no: at + 1 });
  });
  return gaps;
}

// What came from outside (a file, a link, a draft) is read field by field, or not at all.

type Loose = Record<string, unknown>;
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
const TEXT_MAX = 200;
const text = (value: unknown) =>
  typeof value === 'string' ? value.slice(0, TEXT_MAX) : typeof value === 'number' ? String(value) : '';
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 100) : [];

function listOf<T>(value: unknown, max: number, read: (one: Loose) => T): T[] | undefined {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.length > max || !value.every(isLoose)) return undefined;
  return value.map(read);
}

const readActivity = (one: Loose): ActivityText => ({
  industry: text(one['industry']),
  entries: texts(one['entries']),
  other_than: texts(one['other_than']),
  exceptions: texts(one['exceptions']),
});
const readParty = (one: Loose): Party => ({
  id: text(one['id']),
  name: text(one['name']),
  kind: text(one['kind']) || 'company',
  country: text(one['country']),
  group: text(one['group']),
});
const readHolding = (one: Loose): Holding => ({
  owner: text(one['owner']),
  owned: text(one['owned']),
  share: text(one['share']),
  control: text(one['control']),
});
const readPeople = (one: Loose): PeopleText => ({
  ...NO_PEOPLE,
  legal_representative: text(one['legal_representative']),
  head: text(one['head']),
  seats: text(one['board_seats']),
  chinese: text(one['board_chinese']),
});
const readSecurity = (one: Loose): SecurityText => ({
  ...NO_SECURITY,
  isTold: true,
  isMilitary: one['is_military'] === true,
  fields: texts(one['fields']),
  hasDecisiveInfluence: one['has_decisive_influence'] === true,
  hasVeto: one['has_veto'] === true,
});

// Ids that the zone would not take become names, and the parties get ids of ours.
function withIds(form: Form): Form {
  const wrong = form.parties.filter(({ id }) => !isIdText(id));
  return wrong.reduce((made, { id }) => {
    const own = newPartyId(made);
    const renamed = (one: string) => (one === id ? own : one);
    return {
      ...made,
      target: renamed(made.target),
      parties: made.parties.map((one) => (one.id === id ? { ...one, id: own, name: one.name || id } : one)),
      holdings: made.holdings.map((one) => ({ ...one, owner: renamed(one.owner), owned: renamed(one.owned) })),
    };
  }, form);
}

// An enquiry with names beside the ids is a form; one without shows the ids.
export function formOf(value: unknown): Form | undefined {
  if (!isLoose(value)) return undefined;
  const activities = listOf(value['activities'], ACTIVITIES_MAX, readActivity);
  const parties = listOf(value['entities'], PARTIES_MAX, readParty);
  const holdings = listOf(value['holdings'], HOLDINGS_MAX, readHolding);
  const target = text(value['target']);
  if (!activities || !parties || !holdings || !parties.some(({ id }) => id === target)) return undefined;
  return withIds({
    ...emptyForm(),
    on: text(value['on']),
    place: text(value['place']),
    target,
    activities: activities.length > 0 ? activities : [emptyActivity()],
    parties,
    holdings,
    people: isLoose(value['people']) ? readPeople(value['people']) : NO_PEOPLE,
    security: isLoose(value['security']) ? readSecurity(value['security']) : NO_SECURITY,
  });
}

// The enquiry with the names of its parties: what a draft or a link holds.
export function namedEnquiryOf(form: Form) {
  const enquiry = enquiryOf(form);
  return {
    ...enquiry,
    entities: enquiry.entities.map((entity, at) => ({
      ...entity,
      name: form.parties[at]?.name ?? '',
      group: form.parties[at]?.group ?? '',
    })),
    holdings: enquiry.holdings.map((holding, at) => ({ ...holding, share: form.holdings[at]?.share ?? '' })),
  };
}

// The names beside an enquiry that the zone may be asked as it is.
export const namesOf = ({ parties }: Form): Record<string, string> =>
  Object.fromEntries(parties.filter(({ name }) => name.trim()).map(({ id, name }) => [id, name.trim()]));

export function withNamesOf(form: Form, names: unknown): Form {
  if (!isLoose(names)) return form;
  return { ...form, parties: form.parties.map((one) => ({ ...one, name: text(names[one.id]) || one.name })) };
}

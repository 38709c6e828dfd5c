import { emptyActivity, emptyForm, HOME, NO_PEOPLE, NO_SECURITY, type ActivityText, type Form, type Holding, type Party } from './form';

// Enquiries to begin from. Names are keys of texts, so that each reader has them in the own language.

export const EXAMPLES = ['furniture', 'shipping', 'airline', 'survey', 'hospital', 'shop', 'news_site', 'terminal'] as const;
export type Example = (typeof EXAMPLES)[number];

const party = (id: string, kind: string, country: string, group = ''): Party => ({ id, name: id, kind, country, group });
const company = (id: string, country = HOME, group = '') => party(id, 'company', country, group);
const holds = (owner: string, owned: string, share: string, control = ''): Holding => ({ owner, owned, share, control });
const activity = (part: Partial<ActivityText>): ActivityText => ({ ...emptyActivity(), ...part });

interface Given {
  place: string;
  activities: Partial<ActivityText>[];
  parties: Party[]; // the first is the target
  holdings: Holding[];
  legal?: string;
  fields?: string[];
}

const GIVEN: Record<Example, Given> = {
  furniture: {
    place: 'nanning',
    activities: [{ industry: 'C2110' }],
    parties: [company('furniture_maker'), company('osaka_living', 'JP')],
    holdings: [holds('osaka_living', 'furniture_maker', '100 %')],
  },
  shipping: {
    place: 'qinzhou_port',
    activities: [{ industry: 'G5522', entries: ['G-01'] }],
    parties: [
      company('coastal_line'), company('beibu_logistics'), company('hai_phong_lines', 'VN'),
      party('tan', 'person', 'TH'), party('port_group', 'state', HOME),
    ],
    holdings: [
      holds('hai_phong_lines', 'beibu_logistics', '60 %'), holds('port_group', 'beibu_logistics', '40 %'),
      holds('beibu_logistics', 'coastal_line', '70 %'), holds('tan', 'coastal_line', '10 %'),
      holds('port_group', 'coastal_line', '20 %'),
    ],
    fields: ['transport'],
  },
  airline: {
    place: 'nanning',
    activities: [{ industry: 'G5611', entries: ['G-02'] }],
    parties: [
      company('airline'), company('investor_a', 'SG', 'a'), company('affiliate_a', 'SG', 'a'),
      company('investor_b', 'JP'), party('state_fund', 'state', HOME),
    ],
    holdings: [
      holds('investor_a', 'airline', '24 %'), holds('affiliate_a', 'airline', '2 %'),
      holds('investor_b', 'airline', '20 %'), holds('state_fund', 'airline', '54 %'),
    ],
    legal: HOME,
  },
  survey: {
    place: 'chongzuo',
    activities: [{ industry: 'L7243', entries: ['L-02'] }],
    parties: [company('survey_company'), company('opinion_house', 'GB'), party('founder', 'person', HOME)],
    holdings: [holds('opinion_house', 'survey_company', '33 %'), holds('founder', 'survey_company', '67 %')],
    legal: HOME,
  },
  hospital: {
    place: 'qinzhou_port',
    activities: [{ industry: 'Q8411' }],
    parties: [company('hospital'), company('care_group', 'SG')],
    holdings: [holds('care_group', 'hospital', '100 %')],
  },
  shop: {
    place: 'nanning',
    activities: [{ entries: ['I-02'], exceptions: ['e_commerce'] }],
    parties: [company('online_shop'), company('commerce_group', 'US')],
    holdings: [holds('commerce_group', 'online_shop', '100 %')],
  },
  news_site: {
    place: 'nanning',
    activities: [{ entries: ['I-03'] }],
    parties: [
      company('news_site'), party('founder', 'person', HOME), company('service_company'), company('offshore', 'KY'),
    ],
    holdings: [
      holds('founder', 'news_site', '100 %'), holds('offshore', 'service_company', '100 %'),
      holds('service_company', 'news_site', '0 %', 'contract'),
    ],
  },
  terminal: {
    place: 'qinzhou_port',
    activities: [{ industry: 'G5532' }],
    parties: [company('terminal'), company('terminal_buyer', 'SG'), party('port_group', 'state', HOME)],
    holdings: [holds('terminal_buyer', 'terminal', '50 %'), holds('port_group', 'terminal', '50 %')],
    fields: ['infrastructure'],
  },
};

export function exampleOf(example: Example, nameOf: (key: string) => string): Form {
  const { place, activities, parties, holdings, legal, fields } = GIVEN[example];
  return {
    ...emptyForm(),
    place,
    target: parties[0]?.id ?? '',
    activities: activities.map(activity),
    parties: parties.map((one) => ({ ...one, name: nameOf(one.id) })),
    holdings,
    people: legal ? { ...NO_PEOPLE, legal_representative: legal } : NO_PEOPLE,
    security: fields ? { ...NO_SECURITY, isTold: true, fields } : NO_SECURITY,
  };
}

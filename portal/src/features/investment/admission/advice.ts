import type { components } from '@/shared/api/generated/investment';
import { HOME, withNewParty, withoutActivity, withoutHolding, type Form } from './form';
import { addShares, NOTHING, printShare, readShare } from './share';

export type Change = components['schemas']['AdmissionChange'];

// The Chinese buyer of this name; a new one where there is none yet.
function withBuyer(form: Form, name: string): { form: Form; buyer: string } {
  const known = form.parties.find((one) => one.name === name && one.country === HOME && one.kind === 'person');
  if (known) return { form, buyer: known.id };
  const grown = withNewParty(form, { name, kind: 'person', country: HOME });
  return { form: grown, buyer: grown.parties.at(-1)?.id ?? '' };
}

function withSale(form: Form, { owner, owned, share_sold, share_left }: Change, name: string): Form {
  const at = form.holdings.findIndex((one) => one.owner === owner && one.owned === owned);
  const sold = readShare(share_sold);
  const left = readShare(share_left);
  const holding = form.holdings[at];
  if (!holding || !sold || !left) return form;
  const { form: grown, buyer } = withBuyer(form, name);
  const bought = grown.holdings.find((one) => one.owner === buyer && one.owned === owned);
  const sum = addShares((bought && readShare(bought.share)) ?? NOTHING, sold);
  const kept = grown.holdings.map((one, index) => (index === at ? { ...one, share: printShare(left) } : one));
  const holdings = bought
    ? kept.map((one) => (one.owner === buyer && one.owned === owned ? { ...one, share: printShare(sum) } : one))
    : [...kept, { owner: buyer, owned, share: printShare(sum), control: '' }];
  const made = { ...grown, holdings };
  return left.top === 0n && holding.control === '' ? withoutHolding(made, at) : made;
}

// The form with the changes that the zone found. `buyerName`: who buys what is sold to Chinese holders.
export function withChanges(form: Form, changes: Change[], buyerName: string): Form {
  return changes.reduce((made, change) => {
    switch (change.kind) {
      case 'place':
        return { ...made, place: change.area };
      case 'legal_representative':
        return { ...made, people: { ...made.people, legal_representative: HOME } };
      case 'head':
        return { ...made, people: { ...made.people, head: HOME } };
      case 'board':
        return { ...made, people: { ...made.people, chinese: String(change.seats) } };
      case 'activity':
        return withoutActivity(made, change.activity - 1);
      case 'sell':
        return withSale(made, change, buyerName);
    }
  }, form);
}

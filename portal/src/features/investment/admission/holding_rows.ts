import { KINDS, newPartyId, type Form } from './form';

// Rows of a spreadsheet: who holds, what is held, the share, and where the holder is from (two letters).
// Names that nobody has yet become parties.

const COUNTRY = /^[A-Z]{2}$/;

export function withRows(form: Form, rows: string[][]): Form {
  const told = rows.filter(([owner, owned]) => owner?.trim() && owned?.trim());
  return told.reduce((made, [owner = '', owned = '', share = '', country = '']) => {
    let grown = made;
    const idOf = (given: string, from: string) => {
      const name = given.trim();
      const known = grown.parties.find((one) => one.name.trim() === name || one.id === name);
      if (known) return known.id;
      const id = newPartyId(grown);
      grown = { ...grown, parties: [...grown.parties, { id, name, kind: KINDS[1], country: from, group: '' }] };
      return id;
    };
    const letters = country.trim().toUpperCase();
    const from = COUNTRY.test(letters) ? letters : '';
    const holding = { owner: idOf(owner, from), owned: idOf(owned, ''), share: share.trim(), control: '' };
    const isThere = ({ owner: one, owned: other }: typeof holding) => one === holding.owner && other === holding.owned;
    const holdings = grown.holdings.some(isThere)
      ? grown.holdings.map((one) => (isThere(one) ? { ...one, share: holding.share } : one))
      : [...grown.holdings, holding];
    return { ...grown, holdings };
  }, form);
}

import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/types';
import { linkOf } from './notification_link';

function person(id: string, role: string): Me {
  return {
    user: { id, name: id, login: id },
    organisation: { id: 'fruit', kind: 'trader', names: { zh: '果品', en: 'Fruit', vi: '' } },
    grants: [{ role, area: 'whole' }],
    delegations: [],
    csrf_token: '',
  };
}
const li = person('li', 'declarant');
const boss = person('boss', 'administrator');

describe('a notification', () => {
  it('leads to the consignment it is about', () => {
    expect(linkOf({ stream: 'trade.declarations/D1', consignment: 'D1' }, li)).toBe('/consignments/D1');
    expect(linkOf({ stream: 'trade.gate/B1', consignment: 'D 1' }, li)).toBe('/consignments/D%201');
  });
  it('leads to the proof or the account where it is about no consignment', () => {
    expect(linkOf({ stream: 'treaty.preference/rcep.E1/2', consignment: null }, li)).toBe('/proofs/rcep.E1%2F2');
    expect(linkOf({ stream: 'finance.accounts/fruit', consignment: null }, li)).toBe('/duty-account');
  });
  it('about a user leads that user home, and administrators to the users', () => {
    expect(linkOf({ stream: 'access.users/li', consignment: null }, li)).toBe('/account');
    expect(linkOf({ stream: 'access.users/li', consignment: null }, boss)).toBe('/administration/users');
    expect(linkOf({ stream: 'access.users/wu', consignment: null }, li)).toBeUndefined();
  });
  it('leads nobody to a page that is not theirs', () => {
    expect(linkOf({ stream: 'access.webhooks/fruit', consignment: null }, boss)).toBe('/administration/webhooks');
    expect(linkOf({ stream: 'access.webhooks/fruit', consignment: null }, li)).toBeUndefined();
    expect(linkOf({ stream: 'access.delegations/d1', consignment: null }, li)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { kindGroups } from './webhook_kinds';

const types = [
  { type: 'trade.gate.vehicle_held', title: 'vehicle held' },
  { type: 'trade.gate_devices.device_registered', title: 'gate device registered' },
  { type: 'access.users.locked', title: 'sign-in locked' },
  { type: 'access.users.signed_in', title: 'signed in' },
];

describe('what a webhook may be told of', () => {
  it('is a desk with its types, and of another desk only what law opens', () => {
    expect(kindGroups(['trade.gate', 'access.users.locked'], types)).toEqual([
      { desk: 'trade.gate', isWhole: true, types: [types[0]] },
      { desk: 'access.users', isWhole: false, types: [types[2]] },
    ]);
  });

  it('is nothing where law opens nothing', () => {
    expect(kindGroups([], types)).toEqual([]);
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { zoneOf } from '@/shared/signed/zone_of_tests';
import { openList } from './released_list';

const zone = zoneOf(1);
const text = 'cassia-released-list/1\n{"device_id":"T7","list_no":"T7/1"}\n';
const faultOf = (note: string, key = zone.key, device = 'T7') => {
  const opened = openList(note, key, device);
  return 'fault' in opened ? opened.fault : '';
};

describe('a released list', () => {
  it('opens when the zone signed it for this device', () => {
    const opened = openList(zone.sign(text), zone.key, 'T7');
    expect('list' in opened && opened.list.list_no).toBe('T7/1');
  });
  it('does not open otherwise', () => {
    const note = zone.sign(text);
    expect(faultOf(note.replace('T7/1', 'T7/2'))).toBe('list_not_signed');
    expect(faultOf(zoneOf(2).sign(text))).toBe('list_not_signed');
    expect(faultOf(note, 'zone+00000000+AA==')).toBe('key_malformed');
    expect(faultOf(note, zone.key, 'T8')).toBe('list_of_other_device');
    expect(faultOf('')).toBe('list_not_signed');
  });
  it('is no other text that the zone signs', () => {
    expect(faultOf(zone.sign('cassia/zone\n1\nroot\n'))).toBe('list_malformed');
    expect(faultOf(zone.sign('cassia-released-list/1\n{]\n'))).toBe('list_malformed');
  });
});

// @vitest-environment node
import * as ed25519 from '@noble/ed25519';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { noteReason } from '@/shared/signed/note';
import { openList } from './released_list';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

// A zone's key from a seed, as the program makes it.
function zoneOf(seed: number) {
  noteReason('', { name: '', hash: new Uint8Array(4), key: new Uint8Array(32) }); // sets the hash
  const secret = new Uint8Array(32).fill(seed);
  const typed = concatBytes(Uint8Array.of(1), ed25519.getPublicKey(secret));
  const hash = sha256(concatBytes(utf8ToBytes('zone\n'), typed)).slice(0, 4);
  const sign = (text: string) =>
    `${text}\n— zone ${base64(concatBytes(hash, ed25519.sign(utf8ToBytes(text), secret)))}\n`;
  return { key: `zone+${Buffer.from(hash).toString('hex')}+${base64(typed)}`, sign };
}

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

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { zoneOf } from '@/shared/signed/zone_of_tests';
import { isCertificate } from '@/shared/signed/certificate';
import { openCertificate } from './certificate';

const zone = zoneOf(1);
const text = 'cassia-certificate-of-origin/1\n{"certificate":"E26SUGAR0001","consignee":"Hà Nội"}\n';
const faultOf = (note: string, key = zone.key) => {
  const opened = openCertificate(note, key);
  return 'fault' in opened ? opened.fault : '';
};

describe('a certificate of origin', () => {
  it('opens under the key that signed it', () => {
    const opened = openCertificate(zone.sign(text), zone.key);
    expect('certificate' in opened && opened.certificate.consignee).toBe('Hà Nội');
    expect(isCertificate(zone.sign(text))).toBe(true);
    expect(isCertificate(zone.sign('cassia/zone\n1\nroot\n'))).toBe(false);
  });
  it('does not open with any letter changed', () => {
    const note = zone.sign(text);
    for (let at = 0; at < note.length; at += 1) {
      const changed = note.slice(0, at) + (note[at] === 'x' ? 'y' : 'x') + note.slice(at + 1);
      // The last newline is not part of what is signed, and a paste often loses it.
      if (at === note.length - 1) continue;
      expect(faultOf(changed)).toBe('certificate_not_signed');
    }
  });
  it('does not open without the key or under another', () => {
    expect(faultOf(zone.sign(text), '')).toBe('key_missing');
    expect(faultOf(zone.sign(text), 'zone+00000000+AA==')).toBe('key_malformed');
    expect(faultOf(zoneOf(2).sign(text))).toBe('certificate_not_signed');
  });
  it('is no other text that the zone signs', () => {
    expect(faultOf(zone.sign('cassia-released-list/1\n{}\n'))).toBe('certificate_malformed');
    expect(faultOf(zone.sign('cassia-certificate-of-origin/1\n{]\n'))).toBe('certificate_malformed');
  });
});

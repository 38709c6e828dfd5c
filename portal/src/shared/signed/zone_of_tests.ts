import * as ed25519 from '@noble/ed25519';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { noteReason } from './note';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

// A zone's key from a seed, as the program makes it.
export function zoneOf(seed: number) {
  noteReason('', { name: '', hash: new Uint8Array(4), key: new Uint8Array(32) }); // sets the hash
  const secret = new Uint8Array(32).fill(seed);
  const typed = concatBytes(Uint8Array.of(1), ed25519.getPublicKey(secret));
  const hash = sha256(concatBytes(utf8ToBytes('zone\n'), typed)).slice(0, 4);
  const sign = (text: string) =>
    `${text}\n— zone ${base64(concatBytes(hash, ed25519.sign(utf8ToBytes(text), secret)))}\n`;
  return { key: `zone+${Buffer.from(hash).toString('hex')}+${base64(typed)}`, sign };
}

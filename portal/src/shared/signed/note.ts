import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, sameBytes } from './bytes';

// Texts that the zone signs, as signed notes (C2SP): the text, an empty line, lines of signatures.
// The browser checks them by itself, with a key that it got before.

ed25519.hashes.sha512 = sha512;

export interface VerifierKey {
  name: string;
  hash: Uint8Array; // 4 bytes
  key: Uint8Array; // 32 bytes
}

export type NoteReason = 'tree_head_not_signed' | 'signature_wrong';

const ED25519_KIND = 1;
const SIGNATURE_START = '— ';

// 'chongzuo+dc3bde85+ATtq...'; undefined when it is no such key or its hash is not its own.
export function parseKey(text: string): VerifierKey | undefined {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
  const [, name = '', hash = '', base64 = ''] = parts ?? [];
  const bytes = fromBase64(base64);
  if (!parts || bytes?.length !== 33 || bytes[0] !== ED25519_KIND) return undefined;
  const computed = sha256(concatBytes(utf8ToBytes(`${name}\n`), bytes)).slice(0, 4);
  const given = Uint8Array.from(hash.match(/../g) ?? [], (pair) => Number(`0x${pair}`));
  return sameBytes(computed, given) ? { name, hash: computed, key: bytes.slice(1) } : undefined;
}

// What is signed, its last newline included, and the lines of signatures.
export function splitNote(note: string): { signed: string; signatures: string[] } | undefined {
  const end = note.indexOf('\n\n');
  if (end < 0) return undefined;
  const lines = note.slice(end + 2).split('\n').filter((line) => line !== '');
  return { signed: note.slice(0, end + 1), signatures: lines };
}

// undefined when a signature on the note is by `key`.
export function noteReason(note: string, key: VerifierKey): NoteReason | undefined {
  const parts = splitNote(note);
  const start = `${SIGNATURE_START}${key.name} `;
  for (const line of parts?.signatures ?? []) {
    if (!line.startsWith(start)) continue;
    const bytes = fromBase64(line.slice(start.length));
    if (bytes?.length !== 68 || !sameBytes(bytes.slice(0, 4), key.hash)) continue;
    const signature = bytes.slice(4);
    const signed = utf8ToBytes(parts?.signed ?? '');
    const isRight = ed25519.verify(signature, signed, key.key, { zip215: false });
    return isRight ? undefined : 'signature_wrong';
  }
  return 'tree_head_not_signed';
}

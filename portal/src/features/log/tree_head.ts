import * as ed25519 from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { sameBytes, type Digest } from './merkle';
import { fromBase64 } from './bytes';

// Signed tree heads (docs/formats/events.md): a C2SP tlog-checkpoint in a signed note, Ed25519.

ed25519.hashes.sha512 = sha512;

export interface TreeHead {
  zone: string;
  size: bigint;
  root: Digest;
  epoch: bigint;
  signedAt: string;
}

export interface VerifierKey {
  name: string;
  hash: Uint8Array; // 4 bytes
  key: Uint8Array; // 32 bytes
}

export type HeadReason =
  | 'tree_head_malformed'
  | 'key_malformed'
  | 'tree_head_not_signed'
  | 'signature_wrong';

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
function splitNote(note: string): { signed: string; signatures: string[] } | undefined {
  const end = note.indexOf('\n\n');
  if (end < 0) return undefined;
  const lines = note.slice(end + 2).split('\n').filter((line) => line !== '');
  return { signed: note.slice(0, end + 1), signatures: lines };
}

export function readHead(note: string): TreeHead | undefined {
  const parts = splitNote(note);
  const fields =
    /^cassia\/(\S+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/=]{44})\nepoch ([1-9]\d*)\nsigned_at (\S+)\n$/.exec(
      parts?.signed ?? '',
    );
  if (!fields) return undefined;
  const [, zone = '', size = '', root = '', epoch = '', signedAt = ''] = fields;
  const bytes = fromBase64(root);
  if (bytes?.length !== 32) return undefined;
  return { zone, size: BigInt(size), root: bytes, epoch: BigInt(epoch), signedAt };
}

// undefined when a signature on the head is by `key`.
export function verifyHead(note: string, key: VerifierKey): HeadReason | undefined {
  const parts = splitNote(note);
  if (!parts || !readHead(note)) return 'tree_head_malformed';
  const start = `${SIGNATURE_START}${key.name} `;
  for (const line of parts.signatures) {
    if (!line.startsWith(start)) continue;
    const bytes = fromBase64(line.slice(start.length));
    if (bytes?.length !== 68 || !sameBytes(bytes.slice(0, 4), key.hash)) continue;
    const signature = bytes.slice(4);
    const isRight = ed25519.verify(signature, utf8ToBytes(parts.signed), key.key, { zip215: false });
    return isRight ? undefined : 'signature_wrong';
  }
  return 'tree_head_not_signed';
}

import { fromBase64 } from '@/shared/signed/bytes';
import { noteReason, splitNote, type NoteReason, type VerifierKey } from '@/shared/signed/note';
import type { Digest } from './merkle';

// Signed tree heads (docs/formats/events.md): a C2SP tlog-checkpoint in a signed note, Ed25519.

export interface TreeHead {
  zone: string;
  size: bigint;
  root: Digest;
  epoch: bigint;
  signedAt: string;
}

export type HeadReason = 'tree_head_malformed' | 'key_malformed' | NoteReason;

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
  return readHead(note) ? noteReason(note, key) : 'tree_head_malformed';
}

import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  leafHash,
  verifyConsistency,
  verifyInclusion,
  type Digest,
  type MerkleReason,
  type Step,
} from './merkle';
import { parseKey } from '@/shared/signed/note';
import { readHead, verifyHead, type HeadReason, type TreeHead } from './tree_head';
import type { ProofFile } from './proof_file';

export type CheckName = 'key' | 'signature' | 'position' | 'inclusion' | 'earlier' | 'consistency';
export type CheckReason =
  | HeadReason
  | MerkleReason
  | 'key_missing'
  | 'key_differs'
  | 'zone_differs'
  | 'position_differs'
  | 'envelope_malformed'
  | 'nonce_malformed'
  | 'epoch_differs'
  | 'proof_missing';

// 'skipped': what the file holds does not ask for it.
export interface Check {
  name: CheckName;
  outcome: 'passed' | 'failed' | 'skipped';
  reason: CheckReason | undefined;
}

export interface Path {
  from: Digest;
  steps: Step[];
  wanted: Digest;
}

export interface Verdict {
  checks: Check[];
  head: TreeHead | undefined;
  // The inclusion, for drawing.
  path: Path | undefined;
  // Whether the key is one that the reader brought, and not what the file says of itself.
  isKeyPinned: boolean;
  isProved: boolean;
}

const NONCE_BYTES = 16;

function check(name: CheckName, reason: CheckReason | undefined): Check {
  return { name, outcome: reason === undefined ? 'passed' : 'failed', reason };
}

function skipped(name: CheckName): Check {
  return { name, outcome: 'skipped', reason: undefined };
}

// The envelope says itself at which place and in which zone it stands.
function positionReason(envelope: string, index: bigint, zone: string): CheckReason | undefined {
  try {
    const fields = JSON.parse(envelope) as { position?: unknown; zone_id?: unknown };
    if (fields.position !== Number(index)) return 'position_differs';
    return fields.zone_id === zone ? undefined : 'zone_differs';
  } catch {
    return 'envelope_malformed';
  }
}

function checkEvent(proof: ProofFile, head: TreeHead): { checks: Check[]; path: Path | undefined } {
  const { event, index, inclusion } = proof;
  if (!event) return { checks: [skipped('position'), skipped('inclusion')], path: undefined };
  if (index === undefined || !inclusion) {
    return { checks: [check('inclusion', 'proof_missing')], path: undefined };
  }
  const position = check('position', positionReason(event.envelope, index, head.zone));
  if (event.nonce.length !== NONCE_BYTES) {
    return { checks: [position, check('inclusion', 'nonce_malformed')], path: undefined };
  }
  const hash = leafHash(event.nonce, utf8ToBytes(event.envelope));
  const { reason, steps } = verifyInclusion({ index, hash }, head, inclusion);
  return {
    checks: [position, check('inclusion', reason)],
    path: { from: hash, steps, wanted: head.root },
  };
}

function checkEarlier(
  proof: ProofFile,
  head: TreeHead,
  key: NonNullable<ReturnType<typeof parseKey>>,
): Check[] {
  if (!proof.earlierHead) return [skipped('earlier'), skipped('consistency')];
  const earlier = readHead(proof.earlierHead);
  const signature = check('earlier', verifyHead(proof.earlierHead, key));
  if (!earlier) return [signature];
  if (earlier.zone !== head.zone) return [signature, check('consistency', 'zone_differs')];
  // An older copy was restored in between: the two heads need not be consistent.
  if (earlier.epoch !== head.epoch) return [signature, check('consistency', 'epoch_differs')];
  if (!proof.consistency) return [signature, check('consistency', 'proof_missing')];
  return [signature, check('consistency', verifyConsistency(earlier, head, proof.consistency).reason)];
}

// Checks everything that the file holds. `pinned` is the key that the reader got elsewhere; a file
// that brings its own key proves only that it fits itself.
export function verifyProof(proof: ProofFile, pinned: string | undefined): Verdict {
  const keyText = pinned || proof.key;
  const key = keyText ? parseKey(keyText) : undefined;
  const head = readHead(proof.head);
  const verdict = (checks: Check[], path?: Path): Verdict => ({
    checks,
    head,
    path,
    isKeyPinned: Boolean(pinned),
    isProved: checks.every((entry) => entry.outcome !== 'failed'),
  });
  if (!keyText) return verdict([check('key', 'key_missing')]);
  if (!key) return verdict([check('key', 'key_malformed')]);
  const differs = pinned && proof.key && proof.key.trim() !== pinned.trim();
  const checks = [
    check('key', differs ? 'key_differs' : undefined),
    check('signature', verifyHead(proof.head, key)),
  ];
  if (!head) return verdict(checks);
  const event = checkEvent(proof, head);
  return verdict([...checks, ...event.checks, ...checkEarlier(proof, head, key)], event.path);
}

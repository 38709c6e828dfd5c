import { sameBytes } from '@/shared/signed/bytes';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';

// The Merkle tree of RFC 6962, section 2.1, and the verification of RFC 9162, sections 2.1.3.2 and
// 2.1.4.2, as src/engines/audit_log does it, with the same reasons. Sizes are bigint: a log may be
// longer than what a number of the language counts exactly.

export type Digest = Uint8Array;

export type MerkleReason =
  | 'outside_tree'
  | 'tree_empty'
  | 'digest_malformed'
  | 'proof_too_short'
  | 'proof_too_long'
  | 'root_mismatch'
  | 'earlier_root_mismatch';

// One step up: `sibling` stands on that side of what was computed so far; `result` is their parent.
export interface Step {
  side: 'left' | 'right';
  sibling: Digest;
  result: Digest;
}

export interface MerkleVerdict {
  reason: MerkleReason | undefined; // undefined: proved
  steps: Step[]; // for drawing; as far as it went
}

export interface TreeRoot {
  size: bigint;
  root: Digest;
}

const DIGEST_BYTES = 32;

export function leafHash(nonce: Uint8Array, envelope: Uint8Array): Digest {
  return sha256(concatBytes(Uint8Array.of(0), nonce, envelope));
}

export function nodeHash(left: Digest, right: Digest): Digest {
  return sha256(concatBytes(Uint8Array.of(1), left, right));
}

function areDigests(digests: readonly Digest[]): boolean {
  return digests.every((digest) => digest.length === DIGEST_BYTES);
}

function stepOf(side: Step['side'], node: Digest, sibling: Digest): Step {
  const result = side === 'left' ? nodeHash(sibling, node) : nodeHash(node, sibling);
  return { side, sibling, result };
}

// That the leaf stands at `index` in the tree.
export function verifyInclusion(
  leaf: { index: bigint; hash: Digest },
  tree: TreeRoot,
  proof: readonly Digest[],
): MerkleVerdict {
  const steps: Step[] = [];
  const verdict = (reason?: MerkleReason): MerkleVerdict => ({ reason, steps });
  if (leaf.index < 0n || leaf.index >= tree.size) return verdict('outside_tree');
  if (!areDigests([leaf.hash, tree.root, ...proof])) return verdict('digest_malformed');
  let place = leaf.index;
  let last = tree.size - 1n;
  let node = leaf.hash;
  for (const sibling of proof) {
    if (last === 0n) return verdict('proof_too_long');
    const isRight = (place & 1n) === 1n || place === last;
    const step = stepOf(isRight ? 'left' : 'right', node, sibling);
    steps.push(step);
    node = step.result;
    // A node without a brother moves up unchanged until it is a right child.
    while (isRight && (place & 1n) === 0n && place !== 0n) {
      place >>= 1n;
      last >>= 1n;
    }
    place >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) return verdict('proof_too_short');
  return verdict(sameBytes(node, tree.root) ? undefined : 'root_mismatch');
}

// That the later tree begins with all leaves of the earlier one, in their order.
export function verifyConsistency(
  earlier: TreeRoot,
  later: TreeRoot,
  proof: readonly Digest[],
): MerkleVerdict {
  const steps: Step[] = [];
  const verdict = (reason?: MerkleReason): MerkleVerdict => ({ reason, steps });
  if (earlier.size > later.size || earlier.size < 0n) return verdict('outside_tree');
  if (earlier.size === 0n) return verdict('tree_empty');
  if (earlier.size === later.size) {
    if (proof.length > 0) return verdict('proof_too_long');
    return verdict(sameBytes(earlier.root, later.root) ? undefined : 'root_mismatch');
  }
  if (!areDigests([earlier.root, later.root, ...proof])) return verdict('digest_malformed');
  let place = earlier.size - 1n;
  let last = later.size - 1n;
  while ((place & 1n) === 1n) {
    place >>= 1n;
    last >>= 1n;
  }
  // An earlier tree of 2^n leaves is itself a node of the later one and is not repeated in the proof.
  const path = place === 0n ? [earlier.root, ...proof] : [...proof];
  const [first, ...others] = path;
  if (!first) return verdict('proof_too_short');
  let before = first;
  let after = first;
  for (const sibling of others) {
    if (last === 0n) return verdict('proof_too_long');
    const isRight = (place & 1n) === 1n || place === last;
    if (isRight) before = nodeHash(sibling, before);
    const step = stepOf(isRight ? 'left' : 'right', after, sibling);
    steps.push(step);
    after = step.result;
    while (isRight && (place & 1n) === 0n && place !== 0n) {
      place >>= 1n;
      last >>= 1n;
    }
    place >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) return verdict('proof_too_short');
  if (!sameBytes(before, earlier.root)) return verdict('earlier_root_mismatch');
  return verdict(sameBytes(after, later.root) ? undefined : 'root_mismatch');
}

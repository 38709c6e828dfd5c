#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "engines/audit_log/tree.h"

// Proofs of RFC 9162, section 2.1.3 (inclusion) and 2.1.4 (consistency), and of the same between a
// subtree and a tree, as draft-ietf-plants-merkle-tree-certs defines them.
//
// All four are one: that the root of a subtree is what the root of a tree holds at its place. A
// leaf is the subtree of itself; an older log is the subtree that begins at 0. Whoever verifies
// needs the statement and a few hashes, and trusts nobody.
namespace cassia::engines::audit_log {

// Hashes from the lowest node to the highest; about the logarithm of the tree's size.
using Proof = std::vector<base::Digest>;
using ProofView = std::span<const base::Digest>;

struct LeafAt {
  std::int64_t index = 0;
  base::Digest hash = {};
};

struct TreeRoot {
  std::int64_t size = 0;
  base::Digest root = {};
};

struct SubtreeRoot {
  LeafRange leaves = {};
  base::Digest root = {};
};

// What a log of `size` leaves is asked to prove, about leaf `index` or about its first `earlier`
// leaves.
struct LeafInTree {
  std::int64_t index = 0;
  std::int64_t size = 0;
};
struct Growth {
  std::int64_t earlier = 0;
  std::int64_t size = 0;
};

// Each refuses outside_tree; the subtree ones subtree_malformed; prove_consistency tree_empty for
// an earlier log without leaves, of which every log is a continuation.
base::Result<Proof> prove_inclusion(LeafInTree leaf, const NodeSource& nodes);
base::Result<Proof> prove_consistency(Growth growth, const NodeSource& nodes);
base::Result<Proof> prove_subtree_inclusion(std::int64_t index, LeafRange subtree,
                                            const NodeSource& nodes);
base::Result<Proof> prove_subtree_consistency(LeafRange subtree, std::int64_t size,
                                              const NodeSource& nodes);

// Whether the proof shows the statement; whatever is in it. Refuses what the provers refuse, and
// proof_too_short, proof_too_long, root_mismatch (of the later or larger tree) and
// earlier_root_mismatch (of the earlier log or the subtree).
base::Result<void> verify_inclusion(const LeafAt& leaf, const TreeRoot& tree, ProofView proof);
base::Result<void> verify_consistency(const TreeRoot& earlier, const TreeRoot& later,
                                      ProofView proof);
base::Result<void> verify_subtree_inclusion(const LeafAt& leaf, const SubtreeRoot& subtree,
                                            ProofView proof);
// A subtree without leaves has the empty root and is part of every tree that reaches it.
base::Result<void> verify_subtree_consistency(const SubtreeRoot& subtree, const TreeRoot& tree,
                                              ProofView proof);

}  // namespace cassia::engines::audit_log

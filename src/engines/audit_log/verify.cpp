#include <string>
#include <string_view>

#include "engines/audit_log/proof.h"
#include "engines/audit_log/refusals.h"
#include "engines/audit_log/statement.h"

namespace cassia::engines::audit_log {

namespace {

base::Refusal refusal(base::RefusalCode code, std::string_view place) {
  return {.code = code, .place = std::string(place)};
}

// The nodes over the first and the last leaf of the subtree and the last leaf of the tree, by
// their index in the level that the walk has reached.
struct Level {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::uint64_t tree_last = 0;

  void rise() {
    first >>= 1U;
    last >>= 1U;
    tree_last >>= 1U;
  }
  bool is_right_child() const { return (last & 1U) != 0; }
};

// The level at which the proof begins: that of the largest node which ends with the subtree's
// last leaf and lies within the subtree. In a subtree at the right edge of the tree it is the
// subtree's own root.
Level begin_of(LeafRange subtree, std::int64_t size) {
  Level level{.first = static_cast<std::uint64_t>(subtree.start),
              .last = static_cast<std::uint64_t>(subtree.end - 1),
              .tree_last = static_cast<std::uint64_t>(size - 1)};
  const bool is_at_edge = level.last == level.tree_last;
  while (level.first != level.last && (is_at_edge || level.is_right_child())) {
    level.rise();
  }
  return level;
}

// RFC 9162, section 2.1.4.2, for any subtree with leaves in place of the first `earlier` leaves:
// the proof is folded into the subtree's root and the tree's root at once.
base::Result<void> verify(const SubtreeRoot& subtree, const TreeRoot& tree, ProofView proof) {
  Level level = begin_of(subtree.leaves, tree.size);
  base::Digest earlier = subtree.root;
  if (level.first != level.last) {  // the subtree's root is no node of the tree
    if (proof.empty()) {
      return refusal(kProofTooShort, "proof");
    }
    earlier = proof.front();
    proof = proof.subspan(1);
  }
  base::Digest root = earlier;
  for (const base::Digest& sibling : proof) {
    if (level.tree_last == 0) {
      return refusal(kProofTooLong, "proof");
    }
    if (level.is_right_child() || level.last == level.tree_last) {
      if (level.first < level.last) {
        earlier = node_hash(sibling, earlier);
      }
      root = node_hash(sibling, root);
      while (!level.is_right_child()) {  // at the right edge, levels without a sibling
        level.rise();
      }
    } else {
      root = node_hash(root, sibling);
    }
    level.rise();
  }
  if (level.tree_last != 0) {
    return refusal(kProofTooShort, "proof");
  }
  if (earlier != subtree.root) {
    return refusal(kEarlierRootMismatch, "earlier");
  }
  return root == tree.root ? base::Result<void>() : refusal(kRootMismatch, "root");
}

}  // namespace

base::Result<void> verify_inclusion(const LeafAt& leaf, const TreeRoot& tree, ProofView proof) {
  CASSIA_TRY(check_leaf({.index = leaf.index, .size = tree.size}));
  return verify({.leaves = {.start = leaf.index, .end = leaf.index + 1}, .root = leaf.hash}, tree,
                proof);
}

base::Result<void> verify_consistency(const TreeRoot& earlier, const TreeRoot& later,
                                      ProofView proof) {
  CASSIA_TRY(check_growth({.earlier = earlier.size, .size = later.size}));
  return verify({.leaves = {.start = 0, .end = earlier.size}, .root = earlier.root}, later, proof);
}

// A subtree is a tree of its own: its shape depends on the number of its leaves only.
base::Result<void> verify_subtree_inclusion(const LeafAt& leaf, const SubtreeRoot& subtree,
                                            ProofView proof) {
  CASSIA_TRY(check_subtree_leaf(leaf.index, subtree.leaves));
  return verify_inclusion({.index = leaf.index - subtree.leaves.start, .hash = leaf.hash},
                          {.size = subtree.leaves.size(), .root = subtree.root}, proof);
}

base::Result<void> verify_subtree_consistency(const SubtreeRoot& subtree, const TreeRoot& tree,
                                              ProofView proof) {
  CASSIA_TRY(check_subtree(subtree.leaves, tree.size));
  if (subtree.leaves.size() > 0) {
    return verify(subtree, tree, proof);
  }
  if (!proof.empty()) {
    return refusal(kProofTooLong, "proof");
  }
  return subtree.root == empty_root() ? base::Result<void>()
                                      : refusal(kEarlierRootMismatch, "earlier");
}

}  // namespace cassia::engines::audit_log

#include <algorithm>

#include "engines/audit_log/proof.h"
#include "engines/audit_log/split.h"
#include "engines/audit_log/statement.h"

namespace cassia::engines::audit_log {

namespace {

// RFC 9162, section 2.1.4.1, from the root down: at each node the child without the subtree is
// proved with its hash. A subtree that reaches into both children begins with the left one; then
// its root is not a node of the tree, and goes on as its part in the right child, whose hash the
// verifier does not know.
Proof prove(LeafRange subtree, LeafRange tree, const NodeSource& nodes) {
  Proof proof;
  bool is_known = true;
  while (subtree != tree) {
    const std::int64_t middle = split_of(tree);
    if (subtree.end <= middle) {
      proof.push_back(root_of({.start = middle, .end = tree.end}, nodes));
      tree.end = middle;
      continue;
    }
    proof.push_back(root_of({.start = tree.start, .end = middle}, nodes));
    tree.start = middle;
    if (subtree.start < middle) {
      subtree.start = middle;
      is_known = false;
    }
  }
  if (!is_known) {
    proof.push_back(root_of(subtree, nodes));
  }
  std::ranges::reverse(proof);
  return proof;
}

}  // namespace

base::Result<Proof> prove_inclusion(LeafInTree leaf, const NodeSource& nodes) {
  CASSIA_TRY(check_leaf(leaf));
  return prove({.start = leaf.index, .end = leaf.index + 1}, {.start = 0, .end = leaf.size}, nodes);
}

base::Result<Proof> prove_consistency(Growth growth, const NodeSource& nodes) {
  CASSIA_TRY(check_growth(growth));
  return prove({.start = 0, .end = growth.earlier}, {.start = 0, .end = growth.size}, nodes);
}

base::Result<Proof> prove_subtree_inclusion(std::int64_t index, LeafRange subtree,
                                            const NodeSource& nodes) {
  CASSIA_TRY(check_subtree_leaf(index, subtree));
  return prove({.start = index, .end = index + 1}, subtree, nodes);
}

base::Result<Proof> prove_subtree_consistency(LeafRange subtree, std::int64_t size,
                                              const NodeSource& nodes) {
  CASSIA_TRY(check_subtree(subtree, size));
  if (subtree.size() == 0) {
    return Proof{};
  }
  return prove(subtree, {.start = 0, .end = size}, nodes);
}

}  // namespace cassia::engines::audit_log

#include "engines/audit_log/tree.h"

#include <bit>

#include "base/assert.h"
#include "engines/audit_log/split.h"

namespace cassia::engines::audit_log {

namespace {

base::Digest root_of_leaves(std::span<const base::Digest> leaves) {
  if (leaves.size() == 1) {
    return leaves.front();
  }
  const std::size_t half = leaves.size() / 2;
  return node_hash(root_of_leaves(leaves.first(half)), root_of_leaves(leaves.subspan(half)));
}

}  // namespace

base::Digest leaf_hash(base::Bytes data) {
  constexpr std::uint8_t kLeaf = 0;
  return base::sha256({base::Bytes(&kLeaf, 1), data});
}

base::Digest node_hash(const base::Digest& left, const base::Digest& right) {
  constexpr std::uint8_t kNode = 1;
  return base::sha256({base::Bytes(&kNode, 1), left.bytes, right.bytes});
}

base::Digest empty_root() { return base::sha256({}); }

bool is_subtree(LeafRange range) {
  if (range.start < 0 || range.end < range.start) {
    return false;
  }
  const auto width = std::bit_ceil(static_cast<std::uint64_t>(range.size()));
  return (static_cast<std::uint64_t>(range.start) & (width - 1)) == 0;
}

NodeSource nodes_of(std::span<const base::Digest> leaves) {
  return [leaves](const FullNode& node) {
    const LeafRange range = node.leaves();
    CASSIA_ASSERT(range.start >= 0 && range.end <= std::ssize(leaves),
                  "only nodes over leaves that are there are asked for");
    return root_of_leaves(leaves.subspan(static_cast<std::size_t>(range.start),
                                         static_cast<std::size_t>(range.size())));
  };
}

base::Digest root_of(LeafRange range, const NodeSource& nodes) {
  CASSIA_ASSERT(is_subtree(range), "a node stands over these leaves");
  if (range.size() == 0) {
    return empty_root();
  }
  const auto size = static_cast<std::uint64_t>(range.size());
  if (std::has_single_bit(size)) {
    const int level = std::countr_zero(size);
    return nodes({.level = level, .index = range.start >> level});
  }
  const std::int64_t middle = split_of(range);
  return node_hash(root_of({.start = range.start, .end = middle}, nodes),
                   root_of({.start = middle, .end = range.end}, nodes));
}

}  // namespace cassia::engines::audit_log

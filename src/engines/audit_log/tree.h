#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "base/digest.h"

// The Merkle tree of RFC 6962, section 2.1, and RFC 9162, section 2.1, over SHA-256. What a leaf
// stands for is not known here: leaves come as their hashes.
namespace cassia::engines::audit_log {

base::Digest leaf_hash(base::Bytes data);  // SHA-256(0x00 || data)
base::Digest node_hash(const base::Digest& left, const base::Digest& right);  // 0x01 || both
base::Digest empty_root();                                                    // SHA-256 of nothing

// The leaves [start, end).
struct LeafRange {
  std::int64_t start = 0;
  std::int64_t end = 0;

  std::int64_t size() const { return end - start; }
  friend bool operator==(const LeafRange&, const LeafRange&) = default;
};

// Whether the leaves stand under one node in every tree that has them: 0 <= start <= end, and
// start is a multiple of the smallest power of two that is not below their number. A range without
// leaves is one.
bool is_subtree(LeafRange range);

// A node over 2^level leaves, the first of which is index * 2^level; level 0 is a leaf.
struct FullNode {
  int level = 0;
  std::int64_t index = 0;

  LeafRange leaves() const { return {.start = index << level, .end = (index + 1) << level}; }
  friend bool operator==(const FullNode&, const FullNode&) = default;
};

// Gives the hash of a full node: from a table of all nodes, tiles, or the leaves themselves. Such
// nodes never change once their leaves are there.
using NodeSource = std::function<base::Digest(const FullNode& node)>;

// Nodes computed anew from all leaves of the log, which must outlive the source: 2^level hashes
// for a node. A node beyond them asserts.
NodeSource nodes_of(std::span<const base::Digest> leaves);

// The root over a subtree (asserted): the RFC's MTH(D[start:end]). Asks for one node for each bit
// of the range's size.
base::Digest root_of(LeafRange range, const NodeSource& nodes);

}  // namespace cassia::engines::audit_log

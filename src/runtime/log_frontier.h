#pragma once

#include <cstdint>
#include <vector>

#include "base/digest.h"
#include "runtime/records.h"

namespace cassia::runtime {

// The roots of the full subtrees of an append-only Merkle tree (RFC 6962, section 2.1): all that
// is needed to append leaves and to know the root.
class LogFrontier {
 public:
  LogFrontier() = default;
  // Asserts that the state has one digest for each bit set in its size.
  explicit LogFrontier(const LogState& state);

  void append(const base::Digest& leaf);
  base::Digest root() const;
  std::int64_t size() const { return size_; }
  const std::vector<base::Digest>& digests() const { return digests_; }

 private:
  std::int64_t size_ = 0;
  std::vector<base::Digest> digests_;  // from the largest subtree to the smallest
};

}  // namespace cassia::runtime

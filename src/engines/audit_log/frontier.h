#pragma once

#include <vector>

#include "engines/audit_log/tree.h"

namespace cassia::engines::audit_log {

// The roots of the full subtrees of a growing log: all that appending leaves and knowing the root
// needs. It grows with the logarithm of the log, and an append costs one hash on average.
class Frontier {
 public:
  Frontier() = default;
  // As size() and digests() gave them; asserts one digest for each bit set in the size.
  Frontier(std::int64_t size, std::vector<base::Digest> digests);

  void append(const base::Digest& leaf);
  base::Digest root() const;  // empty_root() of an empty log
  std::int64_t size() const { return size_; }
  // From the largest subtree to the smallest.
  const std::vector<base::Digest>& digests() const { return digests_; }

 private:
  std::int64_t size_ = 0;
  std::vector<base::Digest> digests_;
};

}  // namespace cassia::engines::audit_log

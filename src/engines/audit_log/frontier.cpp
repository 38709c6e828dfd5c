#include "engines/audit_log/frontier.h"

#include <bit>
#include <utility>

#include "base/assert.h"

namespace cassia::engines::audit_log {

Frontier::Frontier(std::int64_t size, std::vector<base::Digest> digests)
    : size_(size), digests_(std::move(digests)) {
  CASSIA_ASSERT(
      size >= 0 && std::popcount(static_cast<std::uint64_t>(size)) == std::ssize(digests_),
      "a full subtree stands for each bit of the size");
}

void Frontier::append(const base::Digest& leaf) {
  base::Digest node = leaf;
  for (auto bits = static_cast<std::uint64_t>(size_); (bits & 1U) != 0; bits >>= 1U) {
    node = node_hash(digests_.back(), node);
    digests_.pop_back();
  }
  digests_.push_back(node);
  ++size_;
}

base::Digest Frontier::root() const {
  if (digests_.empty()) {
    return empty_root();
  }
  base::Digest root = digests_.back();
  for (std::size_t at = digests_.size() - 1; at-- > 0;) {
    root = node_hash(digests_[at], root);
  }
  return root;
}

}  // namespace cassia::engines::audit_log

#include "runtime/log_frontier.h"

#include <bit>

#include "base/assert.h"

namespace cassia::runtime {

namespace {

base::Digest node_of(const base::Digest& left, const base::Digest& right) {
  constexpr std::uint8_t kNode = 1;
  return base::sha256({base::Bytes(&kNode, 1), left.bytes, right.bytes});
}

}  // namespace

LogFrontier::LogFrontier(const LogState& state) : size_(state.size), digests_(state.frontier) {
  CASSIA_ASSERT(std::popcount(static_cast<std::uint64_t>(size_)) == std::ssize(digests_),
                "a full subtree stands for each bit of the size");
}

void LogFrontier::append(const base::Digest& leaf) {
  base::Digest node = leaf;
  for (auto bits = static_cast<std::uint64_t>(size_); (bits & 1U) != 0; bits >>= 1U) {
    node = node_of(digests_.back(), node);
    digests_.pop_back();
  }
  digests_.push_back(node);
  ++size_;
}

base::Digest LogFrontier::root() const {
  if (digests_.empty()) {
    return base::sha256({});
  }
  base::Digest root = digests_.back();
  for (std::size_t at = digests_.size() - 1; at-- > 0;) {
    root = node_of(digests_[at], root);
  }
  return root;
}

}  // namespace cassia::runtime

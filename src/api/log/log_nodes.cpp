#include "api/log/log_nodes.h"

#include <algorithm>

#include "base/assert.h"

namespace cassia::api {

namespace audit_log = engines::audit_log;

LogNodes::Borrowed LogNodes::borrow(std::int64_t size) {
  {
    const std::scoped_lock lock(access_);
    catch_up(size);
  }
  return Borrowed(*this);
}

// Reads what came since; blocks that are full by now leave their root behind.
void LogNodes::catch_up(std::int64_t size) {
  const std::int64_t known = std::ssize(roots_) * kBlockLeaves + std::ssize(open_.leaves);
  if (size <= known) {
    return;
  }
  readers_.lend()->read_log({.from = known, .until = size}, [&](const runtime::EventRecord& event) {
    open_.leaves.push_back(event.leaf);
    if (std::ssize(open_.leaves) == kBlockLeaves) {
      roots_.push_back(
          audit_log::root_of({.start = 0, .end = kBlockLeaves}, audit_log::nodes_of(open_.leaves)));
      open_ = {.index = std::ssize(roots_), .leaves = {}};
    }
    return runtime::Continue::yes;
  });
}

base::Digest LogNodes::find(const audit_log::FullNode& node) {
  if (node.level > kBlockLevel) {
    return audit_log::node_hash(find({.level = node.level - 1, .index = 2 * node.index}),
                                find({.level = node.level - 1, .index = 2 * node.index + 1}));
  }
  if (node.level == kBlockLevel) {
    CASSIA_ASSERT(node.index < std::ssize(roots_), "a full node has all its leaves");
    return roots_[static_cast<std::size_t>(node.index)];
  }
  const std::int64_t index = node.leaves().start / kBlockLeaves;
  const Block& held = index == std::ssize(roots_) ? open_ : block(index);
  const std::int64_t start = node.leaves().start - index * kBlockLeaves;
  return audit_log::root_of({.start = start, .end = start + node.leaves().size()},
                            audit_log::nodes_of(held.leaves));
}

const LogNodes::Block& LogNodes::block(std::int64_t index) {
  const auto found = std::ranges::find(kept_, index, &Block::index);
  if (found != kept_.end()) {
    std::rotate(kept_.begin(), found, found + 1);
    return kept_.front();
  }
  Block read{.index = index, .leaves = {}};
  readers_.lend()->read_log({.from = index * kBlockLeaves, .until = (index + 1) * kBlockLeaves},
                            [&](const runtime::EventRecord& event) {
                              read.leaves.push_back(event.leaf);
                              return runtime::Continue::yes;
                            });
  kept_.push_front(std::move(read));
  if (kept_.size() > kBlocksKept) {
    kept_.pop_back();
  }
  return kept_.front();
}

}  // namespace cassia::api

#include "engines/audit_log/statement.h"

#include <string>
#include <string_view>

#include "engines/audit_log/refusals.h"

namespace cassia::engines::audit_log {

namespace {

base::Refusal outside(std::string_view place, std::int64_t value, std::int64_t size) {
  return {.code = kOutsideTree,
          .place = std::string(place),
          .facts = {{"value", std::to_string(value)}, {"size", std::to_string(size)}}};
}

base::Refusal malformed(LeafRange subtree) {
  return {
      .code = kSubtreeMalformed,
      .place = "subtree",
      .facts = {{"start", std::to_string(subtree.start)}, {"end", std::to_string(subtree.end)}}};
}

}  // namespace

base::Result<void> check_leaf(LeafInTree leaf) {
  if (leaf.index < 0 || leaf.index >= leaf.size) {
    return outside("index", leaf.index, leaf.size);
  }
  return {};
}

base::Result<void> check_growth(Growth growth) {
  if (growth.earlier < 0 || growth.earlier > growth.size) {
    return outside("earlier", growth.earlier, growth.size);
  }
  if (growth.earlier == 0) {
    return base::Refusal{.code = kTreeEmpty, .place = "earlier"};
  }
  return {};
}

base::Result<void> check_subtree_leaf(std::int64_t index, LeafRange subtree) {
  if (!is_subtree(subtree)) {
    return malformed(subtree);
  }
  if (index < subtree.start || index >= subtree.end) {
    return outside("index", index, subtree.end);
  }
  return {};
}

base::Result<void> check_subtree(LeafRange subtree, std::int64_t size) {
  if (!is_subtree(subtree)) {
    return malformed(subtree);
  }
  if (subtree.end > size) {
    return outside("subtree", subtree.end, size);
  }
  return {};
}

}  // namespace cassia::engines::audit_log

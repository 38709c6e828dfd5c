#include "engines/origin/rule.h"

#include "base/assert.h"

namespace cassia::engines::origin {

Rule::Rule(std::vector<RuleNode> nodes) : nodes_(std::move(nodes)) {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const RuleNode& node = nodes_[i];
    const bool is_join = node.kind == RuleKind::any_of || node.kind == RuleKind::all_of;
    CASSIA_ASSERT(is_join == (node.child_count > 0), "only what joins has children");
    CASSIA_ASSERT(std::size_t{node.first_child} + node.child_count <= i,
                  "children stand before their parent");
  }
}

}  // namespace cassia::engines::origin

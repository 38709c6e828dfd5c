#pragma once

#include <initializer_list>
#include <memory>
#include <utility>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

base::Refusal too_deep(const Place& place);

// Makes a node out of its children, in the order: place, children covered, content.
class NodeBuilder {
 public:
  explicit NodeBuilder(const Place& place) { node_.place = place; }

  NodeBuilder& cover(const NodePtr& child) {
    if (child != nullptr) {
      node_.depth = std::max(node_.depth, child->depth + 1);
      node_.mentions_input = node_.mentions_input || child->mentions_input;
    }
    return *this;
  }
  NodeBuilder& mention_input() {
    node_.mentions_input = true;
    return *this;
  }

  // Refuses a tree that has become too deep: `1+1+1+...` nests to the left without any bracket.
  template <typename Content>
  base::Result<NodePtr> make(Content content) {
    if (node_.depth > kDepthMax) {
      return too_deep(node_.place);
    }
    node_.content = std::move(content);
    return NodePtr(std::make_shared<const Node>(std::move(node_)));
  }

 private:
  Node node_;
};

}  // namespace cassia::engines::decision::feel

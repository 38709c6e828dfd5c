#include "engines/decision/table/names_read.h"

#include <algorithm>
#include <vector>

#include "engines/decision/feel/evaluation.h"

namespace cassia::engines::decision::table {

namespace {

using feel::Node;
using feel::NodePtr;

// Walks an expression with the names that are bound at each place.
class NameWalk {
 public:
  explicit NameWalk(NamesRead& names) : names_(names) {}

  void walk(const NodePtr& node) {
    if (node != nullptr) {
      walk(*node);
    }
  }
  void walk(const Node& node) {
    std::visit([this](const auto& content) { read(content); }, node.content);
  }

 private:
  void read(const feel::LiteralNode&) {}
  void read(const feel::AtNode&) {}
  void read(const feel::NativeNode& native) { walk_all(native.parts); }
  void read(const feel::NameNode& name) {
    if (name.name == "?" || feel::find_builtin(name.name) != nullptr ||
        std::ranges::find(bound_, name.name) != bound_.end()) {
      return;
    }
    (filters_ == 0 ? names_.certain : names_.possible).insert(name.name);
  }
  void read(const feel::ListNode& list) { walk_all(list.items); }
  void read(const feel::ContextNode& context) {
    const std::size_t before = bound_.size();
    for (const auto& entry : context.entries) {
      walk(entry.value);
      bound_.push_back(entry.name);
    }
    bound_.resize(before);
  }
  void read(const feel::RangeNode& range) { walk_all({range.start, range.end}); }
  void read(const feel::NegationNode& negation) { walk(negation.operand); }
  void read(const feel::BinaryNode& binary) { walk_all({binary.left, binary.right}); }
  void read(const feel::ComparisonNode& comparison) { walk(comparison.operand); }
  void read(const feel::BetweenNode& between) {
    walk_all({between.value, between.low, between.high});
  }
  void read(const feel::InNode& in) {
    walk(in.value);
    walk_all(in.tests);
  }
  void read(const feel::IfNode& choice) {
    walk_all({choice.condition, choice.consequence, choice.alternative});
  }
  void read(const feel::ForNode& loop) {
    // Beside its own names a loop binds `partial`, the results so far.
    walk_bound(loop.iterations, loop.body, {"partial"});
  }
  void read(const feel::QuantifiedNode& quantified) {
    walk_bound(quantified.iterations, quantified.condition, {});
  }
  void read(const feel::FunctionNode& function) {
    std::vector<std::string> parameters;
    for (const feel::Parameter& parameter : function.parameters) {
      parameters.push_back(parameter.name);
    }
    walk_bound({}, function.body, std::move(parameters));
  }
  void read(const feel::CallNode& call) {
    walk(call.callee);
    for (const auto& argument : call.arguments) {
      walk(argument.value);
    }
  }
  void read(const feel::PathNode& path) { walk(path.source); }
  void read(const feel::FilterNode& filter) {
    walk(filter.source);
    ++filters_;
    walk_bound({}, filter.condition, {"item"});
    --filters_;
  }
  void read(const feel::InstanceNode& instance) { walk(instance.value); }

  void walk_all(const std::vector<NodePtr>& nodes) {
    for (const NodePtr& node : nodes) {
      walk(node);
    }
  }
  void walk_bound(const std::vector<feel::Iteration>& iterations, const NodePtr& body,
                  std::vector<std::string> names) {
    const std::size_t before = bound_.size();
    for (const feel::Iteration& iteration : iterations) {
      walk_all({iteration.source, iteration.until});
      bound_.push_back(iteration.name);
    }
    bound_.insert(bound_.end(), names.begin(), names.end());
    walk(body);
    bound_.resize(before);
  }

  NamesRead& names_;
  std::vector<std::string> bound_;
  int filters_ = 0;
};

}  // namespace

void add_names(const Node& node, NamesRead& names) { NameWalk(names).walk(node); }

void add_names(const feel::UnaryTests& cell, NamesRead& names) {
  NameWalk walk(names);
  for (const NodePtr& test : cell.tests) {
    walk.walk(test);
  }
}

}  // namespace cassia::engines::decision::table

#include <algorithm>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

// The integers or days from one end to the other, both included.
base::Result<List> Evaluation::steps(const Value& from, const Value& until, bool may_descend) {
  const auto ends = [](const Value& value) -> std::optional<std::int64_t> {
    if (const Date* date = value.as_date()) {
      return date->to_days();
    }
    return value.as_number() != nullptr ? value.as_number()->to_integer() : std::nullopt;
  };
  const auto first = ends(from);
  const auto last = ends(until);
  constexpr std::int64_t kEndMax = 1'000'000'000'000'000;
  if (!first.has_value() || !last.has_value() || from.kind() != until.kind() ||
      std::max(std::abs(*first), std::abs(*last)) > kEndMax) {
    return wrong_kind("two integers or two dates", first.has_value() ? until : from);
  }
  if (*last < *first && !may_descend) {
    return List{};
  }
  CASSIA_TRY(spend(static_cast<std::uint64_t>(std::abs(*last - *first))));
  List items;
  const std::int64_t step = *last < *first ? -1 : 1;
  for (std::int64_t at = *first; at != *last + step; at += step) {
    items.push_back(from.as_date() != nullptr ? Value(Date::from_days(at))
                                              : Value(Number::from_integer(at)));
  }
  return items;
}

base::Result<List> Evaluation::iteration_items(const Iteration& iteration, const ScopePtr& scope) {
  const Value source = CASSIA_TRY(evaluate(iteration.source, scope));
  if (iteration.until != nullptr) {
    return steps(source, CASSIA_TRY(evaluate(iteration.until, scope)), true);
  }
  if (const List* items = source.as_list()) {
    return *items;
  }
  if (const Range* range = source.as_range()) {
    List items = CASSIA_TRY(steps(range->start, range->end, false));
    if (!range->is_end_included && !items.empty()) {
      items.pop_back();
    }
    if (!range->is_start_included && !items.empty()) {
      items.erase(items.begin());
    }
    return items;
  }
  if (is_strict() || source.is_null()) {
    return wrong_kind("a list or a range", source);
  }
  return List{source};
}

// Visits every combination, the last iteration turning fastest, until a visit says false.
base::Result<bool> Evaluation::iterate(const std::vector<Iteration>& iterations, std::size_t index,
                                       const ScopePtr& scope, const Visit& visit) {
  if (index == iterations.size()) {
    return visit(scope);
  }
  const Iteration& iteration = iterations[index];
  const List items = CASSIA_TRY(iteration_items(iteration, scope));
  for (const Value& item : items) {
    const ScopePtr inner = make_scope(Context({{iteration.name, item}}), scope);
    if (!CASSIA_TRY(iterate(iterations, index + 1, inner, visit))) {
      return false;
    }
  }
  return true;
}

namespace {

bool mentions(const NodePtr& node, std::string_view name);

// Whether `partial` may be read: only then is the list of results so far made for each turn.
struct Mentions {
  std::string_view name;

  bool any(const std::vector<NodePtr>& nodes) const {
    return std::ranges::any_of(nodes, [this](const NodePtr& each) { return mentions(each, name); });
  }
  bool any(const std::vector<Iteration>& iterations, const NodePtr& last) const {
    return mentions(last, name) || std::ranges::any_of(iterations, [this](const Iteration& each) {
             return mentions(each.source, name) || mentions(each.until, name);
           });
  }

  bool operator()(const LiteralNode&) const { return false; }
  bool operator()(const AtNode&) const { return false; }
  bool operator()(const NameNode& node) const { return node.name == name; }
  bool operator()(const ListNode& node) const { return any(node.items); }
  bool operator()(const ContextNode& node) const {
    return std::ranges::any_of(node.entries, [this](const ContextNode::Entry& each) {
      return mentions(each.value, name);
    });
  }
  bool operator()(const RangeNode& node) const { return any({node.start, node.end}); }
  bool operator()(const NegationNode& node) const { return mentions(node.operand, name); }
  bool operator()(const BinaryNode& node) const { return any({node.left, node.right}); }
  bool operator()(const ComparisonNode& node) const { return mentions(node.operand, name); }
  bool operator()(const BetweenNode& node) const { return any({node.value, node.low, node.high}); }
  bool operator()(const InNode& node) const {
    return mentions(node.value, name) || any(node.tests);
  }
  bool operator()(const IfNode& node) const {
    return any({node.condition, node.consequence, node.alternative});
  }
  bool operator()(const ForNode& node) const { return any(node.iterations, node.body); }
  bool operator()(const QuantifiedNode& node) const { return any(node.iterations, node.condition); }
  bool operator()(const FunctionNode& node) const { return mentions(node.body, name); }
  bool operator()(const CallNode& node) const {
    return mentions(node.callee, name) ||
           std::ranges::any_of(node.arguments, [this](const CallNode::Argument& each) {
             return mentions(each.value, name);
           });
  }
  bool operator()(const PathNode& node) const { return mentions(node.source, name); }
  bool operator()(const FilterNode& node) const { return any({node.source, node.condition}); }
  bool operator()(const InstanceNode& node) const { return mentions(node.value, name); }
  bool operator()(const NativeNode& node) const { return any(node.parts); }
};

bool mentions(const NodePtr& node, std::string_view name) {
  return node != nullptr && std::visit(Mentions{name}, node->content);
}

}  // namespace

base::Result<Value> Evaluation::evaluate_for(const ForNode& node, const ScopePtr& scope) {
  constexpr std::string_view kPartial = "partial";
  const bool needs_partial = mentions(node.body, kPartial);
  List results;
  const auto visit = [&](const ScopePtr& inner) -> base::Result<bool> {
    ScopePtr turn = inner;
    if (needs_partial) {
      CASSIA_TRY(spend(results.size() / 16));
      turn = make_scope(Context({{std::string(kPartial), Value(results)}}), inner);
    }
    results.push_back(CASSIA_TRY(evaluate(node.body, turn)));
    return true;
  };
  CASSIA_TRY(iterate(node.iterations, 0, scope, visit));
  return Value(std::move(results));
}

// One that settles it ends the search. In standard mode, an answer of null leaves it open, unless
// another settles it.
base::Result<Value> Evaluation::evaluate_quantified(const QuantifiedNode& node,
                                                    const ScopePtr& scope) {
  bool is_settled = false;
  bool is_open = false;
  const auto visit = [&](const ScopePtr& inner) -> base::Result<bool> {
    const Value answer = CASSIA_TRY(evaluate(node.condition, inner));
    const bool* boolean = answer.as_boolean();
    if (boolean == nullptr && (is_strict() || !answer.is_null())) {
      return wrong_kind("a boolean", answer);
    }
    is_open = is_open || boolean == nullptr;
    is_settled = boolean != nullptr && *boolean != node.is_every;
    return !is_settled;
  };
  CASSIA_TRY(iterate(node.iterations, 0, scope, visit));
  if (!is_settled && is_open) {
    return wrong_kind("a boolean", Value());
  }
  return Value(is_settled != node.is_every);
}

}  // namespace cassia::engines::decision::feel

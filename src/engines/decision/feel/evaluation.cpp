#include "engines/decision/feel/evaluation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engines/decision/feel/node_builder.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::uint32_t kNestingMax = 400;
constexpr std::size_t kValueDepthMax = 400;
constexpr std::size_t kValueWeightMax = 4'000'000;

constexpr std::array<base::RefusalCode, 3> kHard = {kFeelTooMuchWork, kFeelCallsTooDeep,
                                                    kFeelValueTooLarge};

}  // namespace

base::Result<void> Evaluation::spend(std::uint64_t work) {
  work_ += std::min(work, circumstances_.work_max + 1);
  if (work_ > circumstances_.work_max) {
    return base::Refusal{.code = kFeelTooMuchWork,
                         .facts = {{"work_max", std::to_string(circumstances_.work_max)}}};
  }
  return {};
}

base::Result<Value> Evaluation::soften(base::Result<Value> result) const {
  const bool is_soft = !result.has_value() && !is_strict() &&
                       std::ranges::find(kHard, result.error().code) == kHard.end();
  return is_soft ? base::Result<Value>(Value()) : std::move(result);
}

base::Result<Value> Evaluation::evaluate(const NodePtr& node, const ScopePtr& scope) {
  const auto placed = [&node](base::Refusal refusal) {
    if (refusal.place.empty()) {
      refusal.place = to_text(node->place);
    }
    return refusal;
  };
  if (nesting_ >= kNestingMax) {
    return placed(
        {.code = kFeelCallsTooDeep, .facts = {{"depth_max", std::to_string(kNestingMax)}}});
  }
  if (auto spent = spend(1); !spent.has_value()) {
    return placed(std::move(spent).error());
  }
  ++nesting_;
  base::Result<Value> result = soften(dispatch(node, scope));
  --nesting_;
  if (!result.has_value()) {
    return placed(std::move(result).error());
  }
  if (result->depth() > kValueDepthMax || result->weight() > kValueWeightMax) {
    return placed({.code = kFeelValueTooLarge,
                   .facts = {{"depth_max", std::to_string(kValueDepthMax)},
                             {"weight_max", std::to_string(kValueWeightMax)}}});
  }
  return result;
}

base::Result<Value> Evaluation::dispatch(const NodePtr& node, const ScopePtr& scope) {
  if (const auto* literal = node->as<LiteralNode>()) {
    return literal->value;
  }
  if (const auto* name = node->as<NameNode>()) {
    return evaluate_name(*name, scope);
  }
  if (const auto* binary = node->as<BinaryNode>()) {
    return evaluate_binary(*binary, scope);
  }
  if (const auto* call = node->as<CallNode>()) {
    return evaluate_call(*call, scope);
  }
  if (const auto* path = node->as<PathNode>()) {
    return evaluate_path(*path, scope);
  }
  if (const auto* conditional = node->as<IfNode>()) {
    return evaluate_if(*conditional, scope);
  }
  if (const auto* list = node->as<ListNode>()) {
    return evaluate_list(*list, scope);
  }
  if (const auto* context = node->as<ContextNode>()) {
    return evaluate_context(*context, scope);
  }
  if (const auto* filter = node->as<FilterNode>()) {
    return evaluate_filter(*filter, scope);
  }
  if (const auto* loop = node->as<ForNode>()) {
    return evaluate_for(*loop, scope);
  }
  if (const auto* quantified = node->as<QuantifiedNode>()) {
    return evaluate_quantified(*quantified, scope);
  }
  if (const auto* between = node->as<BetweenNode>()) {
    return evaluate_between(*between, scope);
  }
  if (const auto* in = node->as<InNode>()) {
    return evaluate_in(*in, scope);
  }
  if (const auto* range = node->as<RangeNode>()) {
    return evaluate_range(*range, scope);
  }
  if (const auto* comparison = node->as<ComparisonNode>()) {
    return Value(range_of(comparison->operation, CASSIA_TRY(evaluate(comparison->operand, scope))));
  }
  if (const auto* negation = node->as<NegationNode>()) {
    return negate(CASSIA_TRY(evaluate(negation->operand, scope)));
  }
  if (const auto* at = node->as<AtNode>()) {
    return evaluate_at(*at);
  }
  if (const auto* instance = node->as<InstanceNode>()) {
    return Value(is_instance(CASSIA_TRY(evaluate(instance->value, scope)), *instance->type));
  }
  if (const auto* native = node->as<NativeNode>()) {
    return native->body(*this, scope);
  }
  CASSIA_ASSERT(node->as<FunctionNode>() != nullptr, "every kind of node is evaluated");
  return make_function(node, scope, {});
}

base::Result<Value> Evaluation::evaluate_name(const NameNode& node, const ScopePtr& scope) const {
  if (const Value* value = find(scope, node.name)) {
    return *value;
  }
  if (const Value* builtin = find_builtin(node.name)) {
    return *builtin;
  }
  // A name with a point may be one that is known elsewhere, and here the path that it looks like.
  for (std::size_t point = node.name.rfind('.'); point != std::string::npos && point > 0;
       point = node.name.rfind('.', point - 1)) {
    if (const Value* value = find(scope, std::string_view(node.name).substr(0, point))) {
      return property_of(*value, std::string_view(node.name).substr(point + 1));
    }
  }
  return base::Refusal{.code = kFeelUnknownName, .facts = {{"name", node.name}}};
}

base::Result<Value> Evaluation::evaluate_at(const AtNode& node) const {
  if (const auto date = parse_date(node.text)) {
    return Value(*date);
  }
  if (auto moment = parse_date_time(node.text)) {
    return settle(std::move(*moment));
  }
  if (auto time = parse_time(node.text)) {
    return settle(std::move(*time));
  }
  if (const auto duration = parse_days_duration(node.text)) {
    return Value(*duration);
  }
  if (const auto duration = parse_months_duration(node.text)) {
    return Value(*duration);
  }
  return base::Refusal{.code = kFeelWrongArgument,
                       .facts = {{"argument", "@"},
                                 {"expected", "a date, time, date and time or duration"},
                                 {"found", node.text}}};
}

base::Result<Value> Evaluation::evaluate_list(const ListNode& node, const ScopePtr& scope) {
  List items;
  items.reserve(node.items.size());
  for (const NodePtr& item : node.items) {
    items.push_back(CASSIA_TRY(evaluate(item, scope)));
  }
  return Value(std::move(items));
}

// Each entry sees those before it. A function sees itself, under the name of its entry.
base::Result<Value> Evaluation::evaluate_context(const ContextNode& node, const ScopePtr& scope) {
  Context context;
  for (const ContextNode::Entry& entry : node.entries) {
    if (context.find(entry.name) != nullptr) {
      return base::Refusal{.code = kFeelWrongArgument,
                           .facts = {{"argument", entry.name},
                                     {"expected", "each entry once"},
                                     {"found", "the entry twice"}}};
    }
    const ScopePtr inner = context.entries().empty() ? scope : make_scope(Context(context), scope);
    const bool is_function = entry.value->as<FunctionNode>() != nullptr;
    context.set(entry.name, is_function ? CASSIA_TRY(make_function(entry.value, inner, entry.name))
                                        : CASSIA_TRY(evaluate(entry.value, inner)));
  }
  return Value(std::move(context));
}

base::Result<Value> Evaluation::evaluate_range(const RangeNode& node, const ScopePtr& scope) {
  Range range{.is_start_included = node.is_start_included, .is_end_included = node.is_end_included};
  range.start = CASSIA_TRY(evaluate(node.start, scope));
  range.end = CASSIA_TRY(evaluate(node.end, scope));
  if (!range.start.is_null() && !range.end.is_null() &&
      CASSIA_TRY(compare(range.start, range.end)) > 0) {
    return base::Refusal{.code = kFeelWrongArgument,
                         .facts = {{"argument", ".."},
                                   {"expected", "a start that is not after the end"},
                                   {"found", to_text(Value(range))}}};
  }
  return Value(std::move(range));
}

base::Result<Value> Evaluation::evaluate_binary(const BinaryNode& node, const ScopePtr& scope) {
  if (node.operation == Operator::conjunction || node.operation == Operator::disjunction) {
    return evaluate_logic(node, scope);
  }
  const Value left = CASSIA_TRY(evaluate(node.left, scope));
  const Value right = CASSIA_TRY(evaluate(node.right, scope));
  if (node.operation >= Operator::equal) {
    CASSIA_TRY(spend(std::min(left.weight(), right.weight()) / 8));
    return Value(CASSIA_TRY(holds(node.operation, left, right, mode())));
  }
  if (const std::string* text = left.as_string()) {
    CASSIA_TRY(spend(text->size() / 16));
  }
  return compute(node.operation, left, right);
}

// Where the left side settles it the right one is not looked at: `x != null and x > 3` is strict.
// In standard mode a side that is neither true nor false leaves it open, unless the other settles
// it.
base::Result<Value> Evaluation::evaluate_logic(const BinaryNode& node, const ScopePtr& scope) {
  const bool settling = node.operation == Operator::disjunction;
  const Value left = CASSIA_TRY(evaluate(node.left, scope));
  if (left.as_boolean() != nullptr && *left.as_boolean() == settling) {
    return left;
  }
  if (is_strict() && left.as_boolean() == nullptr) {
    return wrong_kind("a boolean", left);
  }
  const Value right = CASSIA_TRY(evaluate(node.right, scope));
  if (right.as_boolean() != nullptr && *right.as_boolean() == settling) {
    return right;
  }
  if (right.as_boolean() == nullptr) {
    return wrong_kind("a boolean", right);
  }
  return left.as_boolean() != nullptr ? base::Result<Value>(right) : wrong_kind("a boolean", left);
}

base::Result<Value> Evaluation::evaluate_between(const BetweenNode& node, const ScopePtr& scope) {
  const Value value = CASSIA_TRY(evaluate(node.value, scope));
  const Value low = CASSIA_TRY(evaluate(node.low, scope));
  const Value high = CASSIA_TRY(evaluate(node.high, scope));
  const bool is_above = CASSIA_TRY(holds(Operator::greater_or_equal, value, low, mode()));
  return Value(CASSIA_TRY(holds(Operator::less_or_equal, value, high, mode())) && is_above);
}

base::Result<Value> Evaluation::evaluate_if(const IfNode& node, const ScopePtr& scope) {
  const Value condition = CASSIA_TRY(evaluate(node.condition, scope));
  const bool is_true = CASSIA_TRY(truth(condition));
  return evaluate(is_true ? node.consequence : node.alternative, scope);
}

// Of a condition: null counts as false in standard mode.
base::Result<bool> Evaluation::truth(const Value& value) const {
  if (const bool* boolean = value.as_boolean()) {
    return *boolean;
  }
  if (is_strict() || !value.is_null()) {
    return wrong_kind("a boolean", value);
  }
  return false;
}

}  // namespace cassia::engines::decision::feel

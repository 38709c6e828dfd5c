#include <algorithm>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::string_view kInput = "?";

ScopePtr with_input(const Value& input, const ScopePtr& scope) {
  return make_scope(Context({{std::string(kInput), input}}), scope);
}

}  // namespace

base::Result<bool> Evaluation::matches(const UnaryTests& tests, const Value& input,
                                       const ScopePtr& scope) {
  if (tests.is_any) {
    return true;
  }
  const ScopePtr inner = with_input(input, scope);
  bool is_passed = false;
  for (const NodePtr& test : tests.tests) {
    if (CASSIA_TRY(test_holds(test, input, inner)).value_or(false)) {
      is_passed = true;
      break;
    }
  }
  return is_passed != tests.is_negated;
}

base::Result<Value> Evaluation::evaluate_in(const InNode& node, const ScopePtr& scope) {
  const Value value = CASSIA_TRY(evaluate(node.value, scope));
  const ScopePtr inner = with_input(value, scope);
  bool is_open = false;
  for (const NodePtr& test : node.tests) {
    const std::optional<bool> answer = CASSIA_TRY(test_holds(test, value, inner));
    if (answer.value_or(false)) {
      return Value(true);
    }
    is_open = is_open || !answer.has_value();
  }
  return is_open ? Value() : Value(false);
}

// In standard mode a test may have no answer: then a cell does not pass, and `in` is null.
base::Result<std::optional<bool>> Evaluation::test_holds(const NodePtr& test, const Value& input,
                                                         const ScopePtr& scope) {
  const auto answer = [&]() -> base::Result<bool> {
    if (const auto* comparison = test->as<ComparisonNode>()) {
      const Value end = CASSIA_TRY(evaluate(comparison->operand, scope));
      return holds(comparison->operation, input, end, mode());
    }
    const Value wanted = CASSIA_TRY(evaluate(test, scope));
    if (test->mentions_input && wanted.as_boolean() != nullptr) {
      return *wanted.as_boolean();
    }
    return value_passes(wanted, input);
  }();
  if (answer.has_value()) {
    return std::optional(*answer);
  }
  const auto softened = soften(answer.error());
  if (softened.has_value()) {
    return std::optional<bool>();
  }
  base::Refusal refusal = softened.error();
  if (refusal.place.empty()) {
    refusal.place = to_text(test->place);
  }
  return refusal;
}

// A list or a range as a test asks whether the input is in it, unless the input is such a thing
// itself and equal to it.
base::Result<bool> Evaluation::value_passes(const Value& wanted, const Value& input) const {
  if (wanted.kind() == input.kind() && wanted == input) {
    return true;
  }
  if (const Range* range = wanted.as_range()) {
    return contains(*range, input, mode());
  }
  if (const List* items = wanted.as_list()) {
    for (const Value& item : *items) {
      const Range* range = item.as_range();
      if (item == input || (range != nullptr && CASSIA_TRY(contains(*range, input, mode())))) {
        return true;
      }
    }
    return false;
  }
  return equal(input, wanted, mode());
}

}  // namespace cassia::engines::decision::feel

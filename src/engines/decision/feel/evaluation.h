#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/ast.h"
#include "engines/decision/feel/operators.h"
#include "engines/decision/feel/scope.h"
#include "engines/decision/feel/zones.h"

namespace cassia::engines::decision::feel {

// What an evaluation may know beside its inputs, and how far it may go.
struct Circumstances {
  Mode mode = Mode::strict;
  std::optional<DateTime> now = {};  // the pinned instant of the decision: now() and today()
  const Zones* zones = nullptr;      // the zones that may be named; none where null
  std::uint64_t work_max = 4'000'000;
};

// Evaluates trees. In strict mode every null where a value is needed, every unknown name and every
// value of a wrong kind is a refusal with its place. In standard mode the same refusals become the
// nulls that DMN has there, at the node where they come up; nothing else differs but the standard's
// conversions between a value and a list of one. Limits refuse in both modes.
//
// One object evaluates one decision: it counts the work done.
class Evaluation {
 public:
  explicit Evaluation(const Circumstances& circumstances) : circumstances_(circumstances) {}

  base::Result<Value> evaluate(const NodePtr& node, const ScopePtr& scope);

  // Whether the input passes a cell. `?` is the input.
  base::Result<bool> matches(const UnaryTests& tests, const Value& input, const ScopePtr& scope);

  // Calls a function with arguments by position.
  base::Result<Value> call(const Value& callee, const std::vector<Value>& arguments);

  // Calls with arguments by name; whatever the function leaves optional may be missing.
  base::Result<Value> call_named(const Value& callee, const Context& arguments);

  // The function that a FunctionNode writes, as it is seen from the scope. Under its own name, if
  // it has one, its body sees itself.
  base::Result<Value> make_function(const NodePtr& node, const ScopePtr& scope,
                                    const std::string& own_name) const;

  // The value as one of the type: in standard mode a value becomes a list of one, and such a list
  // its item, where the type asks for it. Null is of every type.
  base::Result<Value> conform(const Value& value, const TypePtr& type);

  // A time or moment as read, with its zone's name looked up.
  base::Result<Value> settle(Time time) const;
  base::Result<Value> settle(DateTime moment) const;

  // Refuses once all that was spent is beyond the limit.
  base::Result<void> spend(std::uint64_t work);

  // A refusal that standard mode has as null, made null; any other refusal as it is.
  base::Result<Value> soften(base::Result<Value> result) const;

  bool is_strict() const { return circumstances_.mode == Mode::strict; }
  Mode mode() const { return circumstances_.mode; }
  const Circumstances& circumstances() const { return circumstances_; }

 private:
  using Visit = std::function<base::Result<bool>(const ScopePtr&)>;

  base::Result<Value> dispatch(const NodePtr& node, const ScopePtr& scope);
  base::Result<Value> evaluate_name(const NameNode& node, const ScopePtr& scope) const;
  base::Result<Value> evaluate_at(const AtNode& node) const;
  base::Result<Value> evaluate_list(const ListNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_context(const ContextNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_range(const RangeNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_binary(const BinaryNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_logic(const BinaryNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_between(const BetweenNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_in(const InNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_if(const IfNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_for(const ForNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_quantified(const QuantifiedNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_call(const CallNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_path(const PathNode& node, const ScopePtr& scope);
  base::Result<Value> evaluate_filter(const FilterNode& node, const ScopePtr& scope);
  base::Result<Value> filter_item(const Value& list, const Value& index) const;
  base::Result<bool> is_allowed(const Value& value, const Type& type);
  base::Result<std::optional<bool>> test_holds(const NodePtr& test, const Value& input,
                                               const ScopePtr& scope);
  base::Result<bool> value_passes(const Value& wanted, const Value& input) const;
  base::Result<bool> truth(const Value& value) const;

  base::Result<List> iteration_items(const Iteration& iteration, const ScopePtr& scope);
  base::Result<List> steps(const Value& from, const Value& until, bool may_descend);
  base::Result<bool> iterate(const std::vector<Iteration>& iterations, std::size_t index,
                             const ScopePtr& scope, const Visit& visit);

  Circumstances circumstances_;
  std::uint64_t work_ = 0;
  std::uint32_t nesting_ = 0;
};

// The function of FEEL's library that has the name; null if it has none.
const Value* find_builtin(std::string_view name);

// A property of a value: an entry of a context, the year of a date, the days of a duration. Refuses
// where there is none.
base::Result<Value> property_of(const Value& value, std::string_view name);

// The scope in which the condition of a filter, or the like, sees one item.
ScopePtr item_scope(const Value& item, const ScopePtr& outer);

}  // namespace cassia::engines::decision::feel

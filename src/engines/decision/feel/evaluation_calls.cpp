#include <fmt/format.h>

#include <algorithm>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::string_view kOneKey = "key";

base::Refusal wrong_arguments(const Function& function, std::string_view found) {
  return {.code = kFeelWrongArguments,
          .facts = {{"function", function.name.empty() ? "function" : function.name},
                    {"found", std::string(found)}}};
}

bool takes(const Signature& signature, std::size_t count) {
  return count >= signature.required && (signature.is_variadic || count <= signature.names.size());
}

// The arguments in the order of the signature; nothing where the names are not its own. An optional
// one that is left out before a given one is null.
std::optional<std::vector<Value>> ordered(const Signature& signature, const Context& arguments) {
  std::vector<Value> result;
  std::size_t used = 0;
  std::size_t count = 0;
  for (const std::string& name : signature.names) {
    const Value* value = arguments.find(name);
    if (value != nullptr && value->as_list() != nullptr && name == kOneKey) {
      return std::nullopt;  // a list of keys goes by the name `keys`
    }
    result.push_back(value == nullptr ? Value() : *value);
    if (value != nullptr) {
      ++used;
      count = result.size();
    } else if (result.size() <= signature.required) {
      return std::nullopt;
    }
  }
  if (used != arguments.entries().size()) {
    return std::nullopt;
  }
  result.resize(count);
  return result;
}

}  // namespace

base::Result<Value> Evaluation::make_function(const NodePtr& node, const ScopePtr& scope,
                                              const std::string& own_name) const {
  const auto& written = *node->as<FunctionNode>();
  if (written.is_external) {
    return base::Refusal{.code = kFeelNotAllowed, .facts = {{"what", "external function"}}};
  }
  // The body keeps the tree and the scope; `own_name` lets it call itself.
  Function function{.name = own_name,
                    .parameters = written.parameters,
                    .depth = (scope == nullptr ? 0 : scope->depth) + 1};
  function.body = [node, scope, own_name](
                      Evaluation& evaluation,
                      const std::vector<Value>& arguments) -> base::Result<Value> {
    const auto& own = *node->as<FunctionNode>();
    Context names;
    if (!own_name.empty()) {
      names.set(own_name, CASSIA_TRY(evaluation.make_function(node, scope, own_name)));
    }
    for (std::size_t at = 0; at < own.parameters.size(); ++at) {
      names.set(own.parameters[at].name, arguments[at]);
    }
    return evaluation.evaluate(own.body, make_scope(std::move(names), scope));
  };
  return Value(std::move(function));
}

base::Result<Value> Evaluation::call(const Value& callee, const std::vector<Value>& arguments) {
  const Function* function = callee.as_function();
  if (function == nullptr) {
    return wrong_kind("a function", callee);
  }
  std::uint64_t size = 1;
  for (const Value& argument : arguments) {
    size += argument.weight() / 8;
  }
  CASSIA_TRY(spend(size));
  if (!function->signatures.empty()) {
    const bool is_taken = std::ranges::any_of(
        function->signatures,
        [&](const Signature& signature) { return takes(signature, arguments.size()); });
    return is_taken ? function->body(*this, arguments)
                    : wrong_arguments(*function, fmt::format("{} arguments", arguments.size()));
  }
  if (arguments.size() != function->parameters.size()) {
    return wrong_arguments(*function, fmt::format("{} arguments", arguments.size()));
  }
  std::vector<Value> conforming;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    conforming.push_back(CASSIA_TRY(conform(arguments[at], function->parameters[at].type)));
  }
  return conform(CASSIA_TRY(function->body(*this, conforming)), function->result);
}

base::Result<Value> Evaluation::call_named(const Value& callee, const Context& arguments) {
  const Function* function = callee.as_function();
  if (function == nullptr) {
    return wrong_kind("a function", callee);
  }
  std::vector<Signature> signatures = function->signatures;
  if (signatures.empty()) {
    Signature own;
    for (const Parameter& parameter : function->parameters) {
      own.names.push_back(parameter.name);
    }
    own.required = own.names.size();
    signatures.push_back(std::move(own));
  }
  for (const Signature& signature : signatures) {
    if (const auto values = ordered(signature, arguments)) {
      return call(callee, *values);
    }
  }
  std::string names;
  for (const auto& [name, value] : arguments.entries()) {
    names += names.empty() ? "" : ", ";
    names += name;
  }
  return wrong_arguments(*function, names);
}

base::Result<Value> Evaluation::evaluate_call(const CallNode& node, const ScopePtr& scope) {
  const Value callee = CASSIA_TRY(evaluate(node.callee, scope));
  const bool is_named = !node.arguments.empty() && !node.arguments.front().name.empty();
  Context named;
  std::vector<Value> values;
  for (const CallNode::Argument& argument : node.arguments) {
    Value value = CASSIA_TRY(evaluate(argument.value, scope));
    if (is_named) {
      named.set(argument.name, std::move(value));
    } else {
      values.push_back(std::move(value));
    }
  }
  if (named.entries().size() + values.size() != node.arguments.size()) {
    return base::Refusal{.code = kFeelWrongArguments,
                         .facts = {{"function", "function"}, {"found", "a name twice"}}};
  }
  return is_named ? call_named(callee, named) : call(callee, values);
}

base::Result<Value> Evaluation::conform(const Value& value, const TypePtr& type) {
  if (type == nullptr || type->kind == TypeKind::any) {
    return value;
  }
  if (value.is_null()) {
    return is_strict() ? base::Result<Value>(wrong_kind(to_text(*type), value)) : Value();
  }
  Value converted = value;
  if (!is_strict() && !is_instance(value, *type)) {
    const List* items = value.as_list();
    if (type->kind == TypeKind::list && items == nullptr) {
      converted = Value(List{value});
    } else if (type->kind != TypeKind::list && items != nullptr && items->size() == 1) {
      converted = items->front();
    } else if (type->kind == TypeKind::date_time && value.as_date() != nullptr) {
      converted = Value(DateTime{.date = *value.as_date(), .time = {.zone = ZoneOffset{}}});
    }
  }
  if (!is_instance(converted, *type)) {
    return wrong_kind(to_text(*type), value);
  }
  if (!CASSIA_TRY(is_allowed(converted, *type))) {
    return base::Refusal{.code = kFeelNotAllowed,
                         .facts = {{"what", to_text(converted) + " as " + to_text(*type)}}};
  }
  return converted;
}

// Types are trees of bounded depth, as models are; values too.
base::Result<bool> Evaluation::is_allowed(const Value& value, const Type& type) {
  for (const auto& tests : type.allowed_values) {
    if (!CASSIA_TRY(matches(*tests, value, nullptr))) {
      return false;
    }
  }
  if (const List* items = type.element == nullptr ? nullptr : value.as_list()) {
    for (const Value& item : *items) {
      if (!item.is_null() && !CASSIA_TRY(is_allowed(item, *type.element))) {
        return false;
      }
    }
  }
  for (const TypeField& field : type.fields) {
    const Value* entry = value.as_context()->find(field.name);
    if (field.type != nullptr && !entry->is_null() &&
        !CASSIA_TRY(is_allowed(*entry, *field.type))) {
      return false;
    }
  }
  return true;
}

base::Result<Value> Evaluation::settle(DateTime moment) const {
  if (moment.time.zone.has_value() && !moment.time.zone->name.empty()) {
    const Zones* zones = circumstances_.zones;
    const ZoneHistory* history = zones == nullptr ? nullptr : zones->find(moment.time.zone->name);
    if (history == nullptr) {
      return base::Refusal{.code = kFeelUnknownZone, .facts = {{"zone", moment.time.zone->name}}};
    }
    const std::int64_t local =
        moment.date.to_days() * kSecondsPerDay + moment.time.nanoseconds / kNanosecondsPerSecond;
    moment.time.zone->seconds = history->offset_of_local(local);
  }
  return Value(std::move(moment));
}

// A time alone has the offset that its zone has on the day of the decision.
base::Result<Value> Evaluation::settle(Time time) const {
  const Date day = circumstances_.now.has_value() ? circumstances_.now->date : Date{};
  const Value moment = CASSIA_TRY(settle(DateTime{.date = day, .time = std::move(time)}));
  return Value(moment.as_date_time()->time);
}

}  // namespace cassia::engines::decision::feel

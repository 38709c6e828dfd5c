#include <algorithm>

#include "engines/decision/feel/evaluation.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::string_view kItem = "item";

Value integer(std::int64_t value) { return Value(Number::from_integer(value)); }

std::optional<Value> date_property(const Date& date, std::string_view name) {
  if (name == "year") {
    return integer(date.year);
  }
  if (name == "month") {
    return integer(date.month);
  }
  if (name == "day") {
    return integer(date.day);
  }
  return name == "weekday" ? std::optional(integer(date.weekday())) : std::nullopt;
}

std::optional<Value> time_property(const Time& time, std::string_view name) {
  if (name == "hour") {
    return integer(time.hour());
  }
  if (name == "minute") {
    return integer(time.minute());
  }
  if (name == "second") {
    return integer(time.second());
  }
  if (name == "time offset") {
    return time.zone.has_value() ? Value(DaysDuration{static_cast<Nanoseconds>(time.zone->seconds) *
                                                      kNanosecondsPerSecond})
                                 : Value();
  }
  if (name == "timezone") {
    return time.zone.has_value() && !time.zone->name.empty() ? Value(time.zone->name) : Value();
  }
  return std::nullopt;
}

std::optional<Value> duration_property(const DaysDuration& duration, std::string_view name) {
  const auto seconds = static_cast<std::int64_t>(duration.nanoseconds / kNanosecondsPerSecond);
  if (name == "days") {
    return integer(seconds / kSecondsPerDay);
  }
  if (name == "hours") {
    return integer(seconds % kSecondsPerDay / 3600);
  }
  if (name == "minutes") {
    return integer(seconds % 3600 / 60);
  }
  return name == "seconds" ? std::optional(integer(seconds % 60)) : std::nullopt;
}

std::optional<Value> range_property(const Range& range, std::string_view name) {
  if (name == "start") {
    return range.start;
  }
  if (name == "end") {
    return range.end;
  }
  if (name == "start included") {
    return Value(range.is_start_included);
  }
  return name == "end included" ? std::optional(Value(range.is_end_included)) : std::nullopt;
}

std::optional<Value> plain_property(const Value& value, std::string_view name) {
  if (const Context* context = value.as_context()) {
    const Value* entry = context->find(name);
    return entry == nullptr ? std::nullopt : std::optional(*entry);
  }
  if (const Date* date = value.as_date()) {
    return date_property(*date, name);
  }
  if (const Time* time = value.as_time()) {
    return time_property(*time, name);
  }
  if (const DateTime* moment = value.as_date_time()) {
    const auto of_date = date_property(moment->date, name);
    return of_date.has_value() ? of_date : time_property(moment->time, name);
  }
  if (const DaysDuration* duration = value.as_days_duration()) {
    return duration_property(*duration, name);
  }
  if (const MonthsDuration* duration = value.as_months_duration()) {
    if (name == "years") {
      return integer(duration->months / 12);
    }
    return name == "months" ? std::optional(integer(duration->months % 12)) : std::nullopt;
  }
  return value.as_range() != nullptr ? range_property(*value.as_range(), name) : std::nullopt;
}

// The position that a filter is, if it is one that needs no item to be known.
bool is_position(const NodePtr& condition) {
  const auto* literal = condition->as<LiteralNode>();
  const auto* negation = condition->as<NegationNode>();
  return (literal != nullptr && literal->value.as_number() != nullptr) ||
         (negation != nullptr && is_position(negation->operand));
}

}  // namespace

base::Result<Value> property_of(const Value& value, std::string_view name) {
  auto property = plain_property(value, name);
  if (!property.has_value()) {
    return value.is_null()
               ? wrong_kind("a value with " + std::string(name), value)
               : base::Refusal{.code = kFeelUnknownName, .facts = {{"name", std::string(name)}}};
  }
  return std::move(*property);
}

ScopePtr item_scope(const Value& item, const ScopePtr& outer) {
  Context names;
  names.set(kItem, item);
  if (const Context* context = item.as_context()) {
    for (const auto& [name, value] : context->entries()) {
      names.set(name, value);
    }
  }
  return make_scope(std::move(names), outer);
}

// The path of a list is the list of its items' paths.
base::Result<Value> Evaluation::evaluate_path(const PathNode& node, const ScopePtr& scope) {
  const Value source = CASSIA_TRY(evaluate(node.source, scope));
  const List* items = source.as_list();
  if (items == nullptr) {
    return property_of(source, node.name);
  }
  CASSIA_TRY(spend(items->size()));
  List results;
  for (const Value& item : *items) {
    results.push_back(CASSIA_TRY(soften(property_of(item, node.name))));
  }
  return Value(std::move(results));
}

// Items are counted from 1, and from -1 at the end.
base::Result<Value> Evaluation::filter_item(const Value& list, const Value& index) const {
  const auto position = index.as_number()->to_integer();
  const auto size = static_cast<std::int64_t>(list.as_list()->size());
  if (!position.has_value() || *position == 0 || *position > size || *position < -size) {
    return base::Refusal{.code = kFeelNoResult,
                         .facts = {{"what", "item " + index.as_number()->to_text()}}};
  }
  const std::int64_t offset = *position > 0 ? *position - 1 : size + *position;
  return list.as_list()->at(static_cast<std::size_t>(offset));
}

base::Result<Value> Evaluation::evaluate_filter(const FilterNode& node, const ScopePtr& scope) {
  Value source = CASSIA_TRY(evaluate(node.source, scope));
  if (source.as_list() == nullptr) {
    if (is_strict()) {
      return wrong_kind("a list", source);
    }
    source = source.is_null() ? Value(List{}) : Value(List{source});
  }
  if (is_position(node.condition)) {
    return filter_item(source, CASSIA_TRY(evaluate(node.condition, scope)));
  }
  List results;
  for (const Value& item : *source.as_list()) {
    const Value answer = CASSIA_TRY(evaluate(node.condition, item_scope(item, scope)));
    if (answer.as_number() != nullptr) {
      return filter_item(source, answer);
    }
    if (CASSIA_TRY(truth(answer))) {
      results.push_back(item);
    }
  }
  return Value(std::move(results));
}

}  // namespace cassia::engines::decision::feel

#include "engines/decision/table/constants.h"

#include <string_view>

namespace cassia::engines::decision::table {

namespace {

using feel::Value;

template <typename Parsed>
std::optional<Value> value_of(const std::optional<Parsed>& parsed) {
  return parsed ? std::optional(Value(*parsed)) : std::nullopt;
}

bool has_named_zone(const feel::Time& time) { return time.zone && !time.zone->name.empty(); }

std::optional<Value> time_of(std::string_view text) {
  const auto time = feel::parse_time(text);
  return time && !has_named_zone(*time) ? value_of(time) : std::nullopt;
}

std::optional<Value> date_time_of(std::string_view text) {
  const auto moment = feel::parse_date_time(text);
  return moment && !has_named_zone(moment->time) ? value_of(moment) : std::nullopt;
}

std::optional<Value> duration_of(std::string_view text) {
  const auto days = value_of(feel::parse_days_duration(text));
  return days ? days : value_of(feel::parse_months_duration(text));
}

// What @"..." may hold; no text has two of the forms.
std::optional<Value> moment_of(std::string_view text) {
  for (const auto& value :
       {value_of(feel::parse_date(text)), time_of(text), date_time_of(text), duration_of(text)}) {
    if (value) {
      return value;
    }
  }
  return std::nullopt;
}

std::optional<Value> call_of(const feel::CallNode& call) {
  const auto* const callee = call.callee->as<feel::NameNode>();
  if (callee == nullptr || call.arguments.size() != 1 || !call.arguments[0].name.empty()) {
    return std::nullopt;
  }
  const auto* const literal = call.arguments[0].value->as<feel::LiteralNode>();
  const std::string* const text = literal == nullptr ? nullptr : literal->value.as_string();
  if (text == nullptr) {
    return std::nullopt;
  }
  if (callee->name == "date") {
    return value_of(feel::parse_date(*text));
  }
  if (callee->name == "time") {
    return time_of(*text);
  }
  if (callee->name == "date and time") {
    return date_time_of(*text);
  }
  return callee->name == "duration" ? duration_of(*text) : std::nullopt;
}

std::optional<Value> negation_of(const feel::NegationNode& negation) {
  const auto* const literal = negation.operand->as<feel::LiteralNode>();
  const feel::Number* const number = literal == nullptr ? nullptr : literal->value.as_number();
  return number == nullptr ? std::nullopt : std::optional(Value(number->negated()));
}

std::optional<Value> list_of(const feel::ListNode& list) {
  feel::List items;
  for (const feel::NodePtr& item : list.items) {
    auto value = constant_of(*item);
    if (!value) {
      return std::nullopt;
    }
    items.push_back(std::move(*value));
  }
  return Value(std::move(items));
}

std::optional<Value> context_of(const feel::ContextNode& context) {
  feel::Context entries;
  for (const auto& entry : context.entries) {
    auto value = constant_of(*entry.value);
    if (!value || entries.find(entry.name) != nullptr) {
      return std::nullopt;
    }
    entries.set(entry.name, std::move(*value));
  }
  return Value(std::move(entries));
}

void collect(const feel::Node& node, std::vector<Value>& constants) {
  if (const auto* const comparison = node.as<feel::ComparisonNode>()) {
    collect(*comparison->operand, constants);
  } else if (const auto* const range = node.as<feel::RangeNode>()) {
    collect(*range->start, constants);
    collect(*range->end, constants);
  } else if (const auto* const list = node.as<feel::ListNode>()) {
    for (const feel::NodePtr& item : list->items) {
      collect(*item, constants);
    }
  } else if (auto value = constant_of(node)) {
    constants.push_back(std::move(*value));
  }
}

}  // namespace

std::optional<Value> constant_of(const feel::Node& node) {
  if (const auto* const literal = node.as<feel::LiteralNode>()) {
    return literal->value;
  }
  if (const auto* const moment = node.as<feel::AtNode>()) {
    return moment_of(moment->text);
  }
  if (const auto* const call = node.as<feel::CallNode>()) {
    return call_of(*call);
  }
  if (const auto* const negation = node.as<feel::NegationNode>()) {
    return negation_of(*negation);
  }
  if (const auto* const context = node.as<feel::ContextNode>()) {
    return context_of(*context);
  }
  const auto* const list = node.as<feel::ListNode>();
  return list == nullptr ? std::nullopt : list_of(*list);
}

void collect_constants(const feel::UnaryTests& cell, std::vector<Value>& constants) {
  for (const feel::NodePtr& test : cell.tests) {
    collect(*test, constants);
  }
}

}  // namespace cassia::engines::decision::table

#include "tests/conformance/dmn_values.h"

#include <algorithm>

#include "messages/xml_file.h"

namespace cassia::tests {

namespace {

using engines::decision::feel::Context;
using engines::decision::feel::Evaluation;
using engines::decision::feel::List;
using engines::decision::feel::Number;
using engines::decision::feel::Value;
using messages::child;
using messages::children;
using messages::local_name;

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    const std::string_view full = each.name();
    if (full == name || (full.size() > name.size() && full.ends_with(name) &&
                         full[full.size() - name.size() - 1] == ':')) {
      return each.value();
    }
  }
  return {};
}

// Through the library's own function: it settles zones.
std::optional<Value> converted(std::string_view function, std::string_view text,
                               Evaluation& evaluation) {
  auto result = evaluation.call(*engines::decision::feel::find_builtin(function), {Value(text)});
  return result.has_value() ? std::optional(std::move(result).value()) : std::nullopt;
}

// Cases without a type mean a boolean or a number where the text is one.
std::optional<Value> untyped(std::string_view text) {
  if (text == "true" || text == "false") {
    return Value(text == "true");
  }
  const auto number = Number::parse(text);
  return number.has_value() ? Value(*number) : Value(text);
}

std::optional<Value> read_plain(const pugi::xml_node& node, Evaluation& evaluation) {
  const std::string_view nil = attribute(node, "nil");
  if (nil == "true") {
    return Value();
  }
  const std::string_view type = attribute(node, "type");
  const std::string_view name = type.substr(type.find(':') + 1);
  const std::string_view text = node.text().get();
  if (name == "string") {
    return Value(text);
  }
  if (name == "boolean") {
    return Value(text == "true");
  }
  if (name == "decimal" || name == "double" || name == "integer") {
    return converted("number", text, evaluation);
  }
  if (name == "date" || name == "time" || name == "duration") {
    return converted(name, text, evaluation);
  }
  if (name == "dateTime") {
    return converted("date and time", text, evaluation);
  }
  return untyped(text);
}

bool is_close(const Number& expected, const Number& actual) {
  const auto distance = expected.minus(actual);
  return distance.has_value() && distance->absolute() <= *Number::from_scaled(1, -8);
}

bool agree(const Context& expected, const Context& actual) {
  return expected.entries().size() == actual.entries().size() &&
         std::ranges::all_of(expected.entries(), [&actual](const Context::Entry& entry) {
           const Value* other = actual.find(entry.first);
           return other != nullptr && agrees(entry.second, *other);
         });
}

}  // namespace

std::optional<Value> read_value(const pugi::xml_node& node, Evaluation& evaluation) {
  if (const pugi::xml_node plain = child(node, "value")) {
    return read_plain(plain, evaluation);
  }
  if (const pugi::xml_node list = child(node, "list")) {
    if (attribute(list, "nil") == "true") {
      return Value();
    }
    List items;
    for (const pugi::xml_node& item : children(list, "item")) {
      auto value = read_value(item, evaluation);
      if (!value.has_value()) {
        return std::nullopt;
      }
      items.push_back(std::move(*value));
    }
    return Value(std::move(items));
  }
  if (attribute(node, "nil") == "true") {
    return Value();
  }
  Context context;
  for (const pugi::xml_node& component : children(node, "component")) {
    auto value = read_value(component, evaluation);
    if (!value.has_value()) {
      return std::nullopt;
    }
    context.set(component.attribute("name").value(), std::move(*value));
  }
  return Value(std::move(context));
}

bool agrees(const Value& expected, const Value& actual) {
  if (expected.kind() != actual.kind()) {
    return false;
  }
  if (expected.as_number() != nullptr) {
    return is_close(*expected.as_number(), *actual.as_number());
  }
  if (expected.as_list() != nullptr) {
    return std::ranges::equal(*expected.as_list(), *actual.as_list(), agrees);
  }
  if (expected.as_context() != nullptr) {
    return agree(*expected.as_context(), *actual.as_context());
  }
  return expected == actual;
}

}  // namespace cassia::tests

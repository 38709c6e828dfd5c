#include <fmt/format.h>

#include "engines/decision/feel/value.h"

namespace cassia::engines::decision::feel {

namespace {

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char letter : text) {
    switch (letter) {
      case '"':
        result += "\\\"";
        break;
      case '\\':
        result += "\\\\";
        break;
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\t':
        result += "\\t";
        break;
      default:
        result += letter;
    }
  }
  result += '"';
  return result;
}

std::string literal(std::string_view text) {
  std::string result = "@\"";
  result += text;
  result += '"';
  return result;
}

std::string list_text(const List& items) {
  std::string text = "[";
  for (const Value& item : items) {
    text += text.size() > 1 ? ", " : "";
    text += to_text(item);
  }
  text += ']';
  return text;
}

std::string context_text(const Context& context) {
  std::string text = "{";
  for (const auto& [name, value] : context.entries()) {
    text += text.size() > 1 ? ", " : "";
    text += fmt::format("{}: {}", name, to_text(value));
  }
  text += '}';
  return text;
}

std::string range_text(const Range& range) {
  switch (range.form) {
    case RangeForm::interval:
      break;
    case RangeForm::less:
      return fmt::format("(< {})", to_text(range.end));
    case RangeForm::less_or_equal:
      return fmt::format("(<= {})", to_text(range.end));
    case RangeForm::greater:
      return fmt::format("(> {})", to_text(range.start));
    case RangeForm::greater_or_equal:
      return fmt::format("(>= {})", to_text(range.start));
    case RangeForm::equal:
      return fmt::format("(= {})", to_text(range.start));
    case RangeForm::not_equal:
      return fmt::format("(!= {})", to_text(range.start));
  }
  return fmt::format("{}{}..{}{}", range.is_start_included ? "[" : "(", to_text(range.start),
                     to_text(range.end), range.is_end_included ? "]" : ")");
}

std::string function_text(const Function& function) {
  std::string text = "function(";
  for (const Parameter& parameter : function.parameters) {
    text += text.ends_with('(') ? "" : ", ";
    text += parameter.name;
  }
  text += ')';
  return text;
}

}  // namespace

std::string to_text(const Value& value) {
  switch (value.kind()) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return *value.as_boolean() ? "true" : "false";
    case Kind::number:
      return value.as_number()->to_text();
    case Kind::string:
      return quoted(*value.as_string());
    case Kind::list:
      return list_text(*value.as_list());
    case Kind::context:
      return context_text(*value.as_context());
    case Kind::range:
      return range_text(*value.as_range());
    case Kind::date:
      return literal(to_text(*value.as_date()));
    case Kind::time:
      return literal(to_text(*value.as_time()));
    case Kind::date_time:
      return literal(to_text(*value.as_date_time()));
    case Kind::days_duration:
      return literal(to_text(*value.as_days_duration()));
    case Kind::months_duration:
      return literal(to_text(*value.as_months_duration()));
    case Kind::function:
      break;
  }
  return function_text(*value.as_function());
}

}  // namespace cassia::engines::decision::feel

#include "engines/decision/table/value_text.h"

#include <optional>

namespace cassia::engines::decision::table {

namespace {

template <typename Parsed>
feel::Value value_or_text(const std::optional<Parsed>& parsed, std::string_view text) {
  return parsed ? feel::Value(*parsed) : feel::Value(text);
}

}  // namespace

feel::Value value_of_text(std::string_view text, ColumnType type) {
  switch (type) {
    case ColumnType::date:
      return value_or_text(feel::parse_date(text), text);
    case ColumnType::time:
      return value_or_text(feel::parse_time(text), text);
    case ColumnType::date_time:
      return value_or_text(feel::parse_date_time(text), text);
    case ColumnType::days_duration:
      return value_or_text(feel::parse_days_duration(text), text);
    case ColumnType::months_duration:
      return value_or_text(feel::parse_months_duration(text), text);
    case ColumnType::integer:
    case ColumnType::number:
      return value_or_text(feel::Number::parse(text), text);
    default:
      return feel::Value(text);
  }
}

feel::Value value_of_plain_text(std::string_view text, ColumnType type) {
  if (type == ColumnType::boolean && (text == "true" || text == "false")) {
    return feel::Value(text == "true");
  }
  return value_of_text(text, type);
}

std::string plain_text(const feel::Value& value) {
  if (value.as_string() != nullptr) {
    return *value.as_string();
  }
  const std::string text = to_text(value);
  return text.starts_with("@\"") ? text.substr(2, text.size() - 3) : text;
}

}  // namespace cassia::engines::decision::table

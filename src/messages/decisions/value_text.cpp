#include "messages/decisions/value_text.h"

#include <optional>

namespace cassia::messages {

namespace feel = engines::decision::feel;
using engines::decision::table::ColumnType;

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

}  // namespace cassia::messages

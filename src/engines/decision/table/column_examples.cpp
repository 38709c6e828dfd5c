#include <algorithm>
#include <array>

#include "base/assert.h"
#include "engines/decision/table/column_keys.h"

namespace cassia::engines::decision::table {

namespace {

using feel::Number;
using feel::Value;

// A string that none of the column's is.
std::string other_than(const std::vector<std::string>& strings) {
  std::string text = "other";
  while (std::ranges::find(strings, text) != strings.end()) {
    text += "_";
  }
  return text;
}

Number number_of(Key scaled, int digits) {
  return Number::from_scaled(scaled, -digits).value_or(Number());
}

}  // namespace

Value ColumnKeys::scaled_value(Key floor, bool is_exact) const {
  const std::int64_t nanoseconds = is_exact ? 0 : feel::kNanosecondsPerMicrosecond / 2;
  const auto zone = has_zone_.value_or(false) ? std::optional(feel::ZoneOffset{}) : std::nullopt;
  const auto wide = feel::Nanoseconds{floor} * feel::kNanosecondsPerMicrosecond + nanoseconds;
  switch (type_) {
    case ColumnType::number: {
      const Number whole = number_of(floor, digits_);
      return Value(is_exact ? whole : whole.plus(number_of(5, digits_ + 1)).value_or(whole));
    }
    case ColumnType::date_time:
      return Value(feel::from_comparable(wide, zone));
    case ColumnType::days_duration:
      return Value(feel::DaysDuration{wide});
    case ColumnType::integer:
      return Value(Number::from_integer(floor));
    case ColumnType::date:
      return Value(feel::Date::from_days(floor));
    case ColumnType::time:
      return Value(feel::Time{.nanoseconds = floor, .zone = zone});
    case ColumnType::months_duration:
      return Value(feel::MonthsDuration{floor});
    default:
      break;
  }
  base::assertion_failed("is_ordered()", "only ordered types have a scale", __FILE__, __LINE__);
}

Value ColumnKeys::value_of(Key key) const {
  switch (type_) {
    case ColumnType::boolean:
      return Value(key == 1);
    case ColumnType::string:
      return Value(key < std::ssize(strings_) ? strings_[static_cast<std::size_t>(key)]
                                              : other_than(strings_));
    case ColumnType::any:
      return Value(true);
    default:
      return is_dense() ? scaled_value(key >> 1, (key & 1) == 0) : scaled_value(key, true);
  }
}

// Zero is the plainest value, then the ends of spans; a key between two values of the column's
// digits is shown only where there is no other.
Value ColumnKeys::example_of(const KeySet& keys) const {
  CASSIA_ASSERT(!keys.is_empty(), "there is nothing to show");
  std::optional<Key> between;
  std::vector<KeySpan> spans = {{0, 0}};
  spans.insert(spans.end(), keys.spans().begin(), keys.spans().end());
  for (const KeySpan& span : spans) {
    for (const Key key : std::array{span.first, span.first + 1, span.last, span.last - 1}) {
      if (key <= kKeyMin + 1 || key >= kKeyMax - 1 || !keys.contains(key)) {
        continue;
      }
      if (!is_dense() || (key & 1) == 0) {
        return value_of(key);
      }
      between = between.value_or(key);
    }
  }
  return value_of(between.value_or(keys.spans().front().first));
}

}  // namespace cassia::engines::decision::table

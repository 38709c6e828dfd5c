#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "codec/decision_file/decision_file.h"
#include "codec/decision_file/integer_runs.h"
#include "codec/decision_file/value_column.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/table/column_keys.h"
#include "engines/decision/table/constants.h"

namespace cassia::codec {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

std::optional<feel::Value> value_of_integer(table::ColumnType type, std::int64_t integer,
                                            int digits) {
  static constexpr feel::Date kLast{.year = feel::kYearMax, .month = 12, .day = 31};
  static constexpr feel::Date kFirst{.year = -feel::kYearMax, .month = 1, .day = 1};
  switch (type) {
    case table::ColumnType::integer:
    case table::ColumnType::number: {
      const auto number = feel::Number::from_scaled(integer, -digits);
      return number ? std::optional(feel::Value(*number)) : std::nullopt;
    }
    case table::ColumnType::date:
      if (digits != 0 || integer < kFirst.to_days() || integer > kLast.to_days()) {
        return std::nullopt;
      }
      return feel::Value(feel::Date::from_days(integer));
    case table::ColumnType::months_duration:
      return digits != 0 ? std::nullopt
                         : std::optional(feel::Value(feel::MonthsDuration{.months = integer}));
    default:
      return std::nullopt;
  }
}

std::optional<feel::Value> value_of_text(table::ColumnType type, const std::string& text) {
  if (type == table::ColumnType::string) {
    return base::is_utf8(text) ? std::optional(feel::Value(text)) : std::nullopt;
  }
  const auto expression = feel::parse_expression(text);
  auto value = expression ? table::constant_of(**expression) : std::nullopt;
  return value && to_text(*value) == text ? std::move(value) : std::nullopt;
}

bool read_texts(ByteCursor& bytes, table::ColumnType type, std::vector<feel::Value>& values) {
  std::string text;
  std::size_t total = 0;
  for (feel::Value& value : values) {
    const std::uint64_t shared = bytes.varint();
    const std::uint64_t more = bytes.varint();
    if (shared > text.size() || more > kTextBytesMax || shared + more > kTextBytesMax) {
      return false;
    }
    text.resize(shared);
    text.append(bytes.take(more));
    total += text.size();
    auto read = value_of_text(type, text);
    if (!bytes.is_ok() || total > kColumnTextBytesMax || !read) {
      return false;
    }
    value = std::move(*read);
  }
  return true;
}

bool read_values(ByteCursor& bytes, table::ColumnType type, std::vector<feel::Value>& values) {
  const table::ColumnKeys keys(type, {});
  const auto form = static_cast<RunForm>(bytes.integer<std::uint8_t>());
  if (form == RunForm::texts) {
    return read_texts(bytes, type, values) && std::ranges::all_of(values, [&](const auto& value) {
             return keys.key_of(value).has_value();
           });
  }
  if (form != RunForm::fixed && form != RunForm::deltas) {
    return false;
  }
  std::vector<std::int64_t> integers(values.size());
  read_run(bytes, form, integers);
  const int digits = bytes.integer<std::uint8_t>();
  if (digits > (type == table::ColumnType::number ? kDigitsMax : 0)) {
    return false;
  }
  for (std::size_t at = 0; at < values.size(); ++at) {
    auto value = value_of_integer(type, integers[at], digits);
    if (!value) {
      return false;
    }
    values[at] = std::move(*value);
  }
  return true;
}

template <typename T>
void read_codes(ByteCursor& bytes, std::size_t values, std::vector<std::uint32_t>& codes) {
  ByteCursor run(bytes.take(codes.size() * sizeof(T)));
  std::uint64_t largest = 0;
  for (std::uint32_t& code : codes) {
    const std::uint32_t read = run.integer<T>();
    largest = std::max<std::uint64_t>(largest, read);
    code = read - 1;  // 0 becomes kMissing
  }
  if (largest > values) {
    bytes.fail();
  }
}

}  // namespace

bool is_recordable(const feel::Value& value) {
  if (value.as_number() != nullptr || value.as_boolean() != nullptr || value.as_date() != nullptr) {
    return true;
  }
  const std::string* const string = value.as_string();
  if (string != nullptr && string->size() < kTextBytesMax / 2) {
    return true;  // even where all of its letters are written with a stroke before them
  }
  const std::string text = to_text(value);
  return text.size() <= kTextBytesMax && value_of_text(table::ColumnType::any, text).has_value();
}

bool read_column(std::string_view bytes, table::ColumnType type, std::size_t decisions,
                 table::ValueColumn& column) {
  ByteCursor cursor(bytes);
  const auto values = cursor.integer<std::uint32_t>();
  const std::size_t width = cursor.integer<std::uint8_t>();
  if (values > decisions || (width == kOwnValues && values != decisions)) {
    return false;
  }
  column.values.resize(values);
  column.codes.resize(decisions);
  if (!read_values(cursor, type, column.values)) {
    return false;
  }
  switch (width) {
    case kOwnValues:
      for (std::size_t at = 0; at < decisions; ++at) {
        column.codes[at] = static_cast<std::uint32_t>(at);
      }
      break;
    case 1:
      read_codes<std::uint8_t>(cursor, values, column.codes);
      break;
    case 2:
      read_codes<std::uint16_t>(cursor, values, column.codes);
      break;
    case 4:
      read_codes<std::uint32_t>(cursor, values, column.codes);
      break;
    default:
      return false;
  }
  return cursor.is_at_end();
}

}  // namespace cassia::codec

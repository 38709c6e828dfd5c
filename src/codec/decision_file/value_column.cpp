#include "codec/decision_file/value_column.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/assert.h"
#include "base/utf8.h"
#include "codec/decision_file/decision_file.h"
#include "codec/decision_file/integer_runs.h"
#include "engines/decision/feel/parser.h"
#include "engines/decision/table/column_keys.h"
#include "engines/decision/table/constants.h"

namespace cassia::codec {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
using table::ColumnType;

constexpr int kDigitsMax = 9;
constexpr std::size_t kOwnValues = 0;  // instead of a width of codes: each decision has its own

struct ValueHash {
  std::size_t operator()(const feel::Value& value) const { return value.hash(); }
};

// Moments that are equal may be written in two zones, and a cell may ask for the hour.
struct IsSameValue {
  bool operator()(const feel::Value& left, const feel::Value& right) const {
    const bool is_plain = left.as_number() != nullptr || left.as_string() != nullptr ||
                          left.as_boolean() != nullptr || left.as_date() != nullptr;
    return left == right && (is_plain || to_text(left) == to_text(right));
  }
};

// The values as integers, with so many digits after the point; nothing where one has no integer.
struct Integers {
  int digits = 0;
  std::vector<std::int64_t> values = {};
};

std::optional<std::int64_t> scaled(const feel::Number& number, int digits) {
  const auto whole = number.times(*feel::Number::from_scaled(1, digits));
  return whole ? whole->to_integer() : std::nullopt;
}

std::optional<Integers> integers_of_numbers(const std::vector<feel::Value>& values) {
  Integers integers;
  for (const feel::Value& value : values) {
    while (!scaled(*value.as_number(), integers.digits)) {
      if (++integers.digits > kDigitsMax) {
        return std::nullopt;
      }
    }
  }
  for (const feel::Value& value : values) {
    const auto integer = scaled(*value.as_number(), integers.digits);
    if (!integer) {
      return std::nullopt;
    }
    integers.values.push_back(*integer);
  }
  return integers;
}

std::optional<Integers> integers_of(ColumnType type, const std::vector<feel::Value>& values) {
  Integers integers;
  switch (type) {
    case ColumnType::integer:
    case ColumnType::number:
      return integers_of_numbers(values);
    case ColumnType::date:
      for (const feel::Value& value : values) {
        integers.values.push_back(value.as_date()->to_days());
      }
      return integers;
    case ColumnType::months_duration:
      for (const feel::Value& value : values) {
        integers.values.push_back(value.as_months_duration()->months);
      }
      return integers;
    default:
      return std::nullopt;
  }
}

std::optional<feel::Value> value_of_integer(ColumnType type, std::int64_t integer, int digits) {
  static constexpr feel::Date kLast{.year = feel::kYearMax, .month = 12, .day = 31};
  static constexpr feel::Date kFirst{.year = -feel::kYearMax, .month = 1, .day = 1};
  switch (type) {
    case ColumnType::integer:
    case ColumnType::number: {
      const auto number = feel::Number::from_scaled(integer, -digits);
      return number ? std::optional(feel::Value(*number)) : std::nullopt;
    }
    case ColumnType::date:
      if (digits != 0 || integer < kFirst.to_days() || integer > kLast.to_days()) {
        return std::nullopt;
      }
      return feel::Value(feel::Date::from_days(integer));
    case ColumnType::months_duration:
      return digits != 0 ? std::nullopt
                         : std::optional(feel::Value(feel::MonthsDuration{.months = integer}));
    default:
      return std::nullopt;
  }
}

std::string text_of(ColumnType type, const feel::Value& value) {
  return type == ColumnType::string ? *value.as_string() : to_text(value);
}

std::optional<feel::Value> value_of_text(ColumnType type, const std::string& text) {
  if (type == ColumnType::string) {
    return base::is_utf8(text) ? std::optional(feel::Value(text)) : std::nullopt;
  }
  const auto expression = feel::parse_expression(text, {});
  auto value = expression ? table::constant_of(**expression) : std::nullopt;
  return value && to_text(*value) == text ? std::move(value) : std::nullopt;
}

// Each text: how much it begins like the one before, how many bytes follow, and those.
void append_texts(std::string& out, ColumnType type, const std::vector<feel::Value>& values) {
  std::string before;
  for (const feel::Value& value : values) {
    std::string text = text_of(type, value);
    CASSIA_ASSERT(text.size() <= kTextBytesMax, "whoever records a value keeps it short");
    const auto differs = std::ranges::mismatch(before, text).in2;
    const auto shared = static_cast<std::size_t>(differs - text.begin());
    append_varint(out, shared);
    append_varint(out, text.size() - shared);
    out.append(text, shared);
    before = std::move(text);
  }
}

bool read_texts(ByteCursor& bytes, ColumnType type, std::vector<feel::Value>& values) {
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

bool read_values(ByteCursor& bytes, ColumnType type, std::vector<feel::Value>& values) {
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
  if (digits > (type == ColumnType::number ? kDigitsMax : 0)) {
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

void append_values(std::string& out, ColumnType type, const std::vector<feel::Value>& values) {
  const auto integers = values.empty() ? std::nullopt : integers_of(type, values);
  if (!integers) {
    out += static_cast<char>(RunForm::texts);
    append_texts(out, type, values);
    return;
  }
  append_run(out, integers->values);
  out += static_cast<char>(integers->digits);
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
  return text.size() <= kTextBytesMax && value_of_text(ColumnType::any, text).has_value();
}

void append_column(std::string& out, ColumnType type, const table::ValueColumn& column) {
  std::unordered_map<feel::Value, std::uint32_t, ValueHash, IsSameValue> places;
  std::vector<feel::Value> distinct;
  std::vector<std::uint32_t> codes;
  bool is_complete = true;
  for (std::size_t at = 0; at < column.codes.size(); ++at) {
    const feel::Value* const value = column.at(at);
    is_complete = is_complete && value != nullptr;
    if (value == nullptr) {
      codes.push_back(0);
      continue;
    }
    const auto [place, is_new] =
        places.try_emplace(*value, static_cast<std::uint32_t>(distinct.size() + 1));
    if (is_new) {
      distinct.push_back(*value);
    }
    codes.push_back(place->second);
  }
  const bool has_own = is_complete && distinct.size() > codes.size() / 2;
  const std::size_t width = has_own                     ? kOwnValues
                            : distinct.size() < 0x100   ? 1
                            : distinct.size() < 0x10000 ? 2
                                                        : 4;
  append_integer(out, static_cast<std::uint32_t>(has_own ? codes.size() : distinct.size()));
  out += static_cast<char>(width);
  if (has_own) {
    std::vector<feel::Value> own;
    for (std::size_t at = 0; at < codes.size(); ++at) {
      own.push_back(distinct[codes[at] - 1]);
    }
    return append_values(out, type, own);
  }
  append_values(out, type, distinct);
  for (const std::uint32_t code : codes) {
    for (std::size_t byte = 0; byte < width; ++byte) {
      out += static_cast<char>(static_cast<std::uint8_t>(code >> (8 * byte)));
    }
  }
}

bool read_column(std::string_view bytes, ColumnType type, std::size_t decisions,
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

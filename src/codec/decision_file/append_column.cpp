#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/assert.h"
#include "codec/decision_file/integer_runs.h"
#include "codec/decision_file/value_column.h"

namespace cassia::codec {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

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

std::optional<Integers> integers_of(table::ColumnType type,
                                    const std::vector<feel::Value>& values) {
  Integers integers;
  switch (type) {
    case table::ColumnType::integer:
    case table::ColumnType::number:
      return integers_of_numbers(values);
    case table::ColumnType::date:
      for (const feel::Value& value : values) {
        integers.values.push_back(value.as_date()->to_days());
      }
      return integers;
    case table::ColumnType::months_duration:
      for (const feel::Value& value : values) {
        integers.values.push_back(value.as_months_duration()->months);
      }
      return integers;
    default:
      return std::nullopt;
  }
}

std::string text_of(table::ColumnType type, const feel::Value& value) {
  return type == table::ColumnType::string ? *value.as_string() : to_text(value);
}

// Each text: how much it begins like the one before, how many bytes follow, and those.
void append_texts(std::string& out, table::ColumnType type,
                  const std::vector<feel::Value>& values) {
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

void append_values(std::string& out, table::ColumnType type,
                   const std::vector<feel::Value>& values) {
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

void append_column(std::string& out, table::ColumnType type, const table::ValueColumn& column) {
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

}  // namespace cassia::codec

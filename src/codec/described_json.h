#pragma once

#include <bitset>
#include <concepts>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/assert.h"
#include "base/result.h"
#include "base/shared_map.h"
#include "codec/described_fields.h"
#include "codec/json_values.h"
#include "codec/json_writer.h"
#include "codec/refusals.h"

// JSON of anything built of described structs and enums, the values of json_values.h, bool,
// integers, std::string, std::optional (null), std::vector, std::map by text or id and
// base::SharedMap. A heavy template: include it in the .cpp that needs it, never in a header of
// another module.
namespace cassia::codec {

// Appends the canonical form (docs/formats/events.md): fields sorted bytewise by name, no blanks,
// integers within +-kJsonIntegerMax and valid UTF-8 (both asserted). One value has one spelling.
template <typename T>
void write_json(std::string& out, const T& value);

// Reads one value in any order and spacing. Strict: every field once, none missing, none unknown;
// only from outside (Trust) an optional field may be left out.
template <typename T>
bool read_json(JsonReader& reader, T& value);

template <typename T>
std::string to_json(const T& value) {
  std::string out;
  out.reserve(512);
  write_json(out, value);
  return out;
}

// Refuses json_malformed, json_not_utf8, json_too_large, json_too_deep, json_unknown_field,
// json_missing_field, json_duplicate_field, json_wrong_type, json_integer_out_of_range,
// json_unknown_name (of an enumerator), and what the parsers of base refuse; the place is the path
// of the field ("lines[2].hs_code").
template <typename T>
base::Result<T> from_json(std::string_view text, const ReadOptions& options = {}) {
  JsonReader reader(text, options);
  T value{};
  if (!read_json(reader, value) || !reader.at_end()) {
    return reader.take_refusal();
  }
  return value;
}

template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsVector = false;
template <typename T>
inline constexpr bool kIsVector<std::vector<T>> = true;
template <typename T>
inline constexpr bool kIsMap = false;
template <typename K, typename T>
inline constexpr bool kIsMap<std::map<K, T>> = std::is_same_v<K, std::string> || kIsId<K>;
template <typename T>
inline constexpr bool kIsMap<base::SharedMap<T>> = true;

namespace internal {

// `{"name":` or `,"name":` as one constant, so that a field costs one append.
template <typename D, char opening>
inline constexpr auto kFieldOpening = [] {
  constexpr std::string_view kName = D::name;
  std::array<char, kName.size() + 4> text{};
  text[0] = opening;
  text[1] = '"';
  std::ranges::copy(kName, text.begin() + 2);
  text[kName.size() + 2] = '"';
  text[kName.size() + 3] = ':';
  return text;
}();

template <typename T, std::size_t place>
void write_field(std::string& out, const T& object) {
  using D = FieldAt<T, kFieldOrder<T>[place]>;
  constexpr char kMark = place == 0 ? '{' : ',';
  constexpr auto& kOpening = kFieldOpening<D, kMark>;
  out.append(kOpening.data(), kOpening.size());
  write_json(out, field_of<D>(object));
}

template <typename T>
void write_struct(std::string& out, const T& object) {
  if constexpr (kFieldCount<T> == 0) {
    out += '{';
  }
  [&]<std::size_t... places>(std::index_sequence<places...>) {
    (write_field<T, places>(out, object), ...);
  }(std::make_index_sequence<kFieldCount<T>>{});
  out += '}';
}

template <typename T>
void write_items(std::string& out, const std::vector<T>& items) {
  char opening = '[';
  for (const T& item : items) {
    out += opening;
    write_json(out, item);
    opening = ',';
  }
  out += items.empty() ? "[]" : "]";
}

template <typename K>
const std::string& key_text(const K& key) {
  if constexpr (kIsId<K>) {
    return key.text();
  } else {
    return key;
  }
}

template <typename M>
void write_entries(std::string& out, const M& entries) {
  char opening = '{';
  for (const auto& [key, value] : entries) {
    out += opening;
    append_text(out, key_text(key));
    out += ':';
    write_json(out, value);
    opening = ',';
  }
  out += entries.empty() ? "{}" : "}";
}

template <typename E>
void write_enum(std::string& out, E value) {
  const std::string_view name = enum_name(value);
  CASSIA_ASSERT(!name.empty(), "every enumerator of a stored enum is described");
  out += '"';
  out += name;
  out += '"';
}

template <typename T, std::size_t index>
bool read_field(JsonReader& reader, T& object) {
  return read_json(reader, field_of<FieldAt<T, index>>(object));
}

template <typename T>
inline constexpr auto kFieldReaders = []<std::size_t... places>(std::index_sequence<places...>) {
  return std::array<bool (*)(JsonReader&, T&), sizeof...(places)>{
      &read_field<T, kFieldOrder<T>[places]>...};
}(std::make_index_sequence<kFieldCount<T>>{});

// The place of `name` in the sorted order; kFieldCount<T> when there is none. Canonical input
// comes in that order, so `expected` nearly always is the one.
template <typename T>
std::size_t find_field(std::string_view name, std::size_t expected) {
  const auto name_at = [](std::size_t place) { return kFieldNames<T>[kFieldOrder<T>[place]]; };
  if (expected < kFieldCount<T> && name_at(expected) == name) {
    return expected;
  }
  std::size_t place = 0;
  while (place < kFieldCount<T> && name_at(place) != name) {
    ++place;
  }
  return place;
}

template <typename T, std::size_t... places>
constexpr auto optional_fields(std::index_sequence<places...>) {
  return std::array<bool, sizeof...(places)>{
      kIsOptional<FieldType<FieldAt<T, kFieldOrder<T>[places]>, T>>...};
}

// What is stored has every field; who sends a command may leave out what has no value.
template <typename T>
bool may_be_left_out(const JsonReader& reader, std::size_t place) {
  constexpr auto kOptional = optional_fields<T>(std::make_index_sequence<kFieldCount<T>>{});
  return reader.trust() == Trust::outside && kOptional[place];
}

template <typename T>
bool read_struct(JsonReader& reader, T& object) {
  if (!reader.open_object()) {
    return false;
  }
  std::bitset<kFieldCount<T>> seen;
  std::size_t expected = 0;
  std::string_view name;
  while (reader.next_field(name)) {
    const std::size_t place = find_field<T>(name, expected);
    if (place == kFieldCount<T>) {
      return fail_at_field(reader, kJsonUnknownField, name);
    }
    if (seen[place]) {
      return fail_at_field(reader, kJsonDuplicateField, name);
    }
    seen[place] = true;
    expected = place + 1;
    if (!kFieldReaders<T>[place](reader, object)) {
      return reader.in_field(kFieldNames<T>[kFieldOrder<T>[place]]);
    }
  }
  for (std::size_t place = 0; reader.is_ok() && place < kFieldCount<T>; ++place) {
    if (!seen[place] && !may_be_left_out<T>(reader, place)) {
      return fail_at_field(reader, kJsonMissingField, kFieldNames<T>[kFieldOrder<T>[place]]);
    }
  }
  return reader.is_ok();
}

template <typename T>
bool read_items(JsonReader& reader, std::vector<T>& items) {
  items.clear();
  if (!reader.open_array()) {
    return false;
  }
  while (reader.next_item()) {
    if (!read_json(reader, items.emplace_back())) {
      return reader.in_item(items.size() - 1);
    }
  }
  return reader.is_ok();
}

template <typename K>
bool parse_key(JsonReader& reader, std::string_view text, K& key) {
  if constexpr (kIsId<K>) {
    base::Result<K> parsed = K::parse(text);
    if (!parsed.has_value()) {
      return reader.fail(std::move(parsed).error());
    }
    key = std::move(parsed).value();
  } else {
    key = text;
  }
  return true;
}

template <typename K, typename T>
bool read_entries(JsonReader& reader, std::map<K, T>& entries) {
  entries.clear();
  if (!reader.open_object()) {
    return false;
  }
  std::string_view name;
  while (reader.next_field(name)) {
    K key;
    if (!parse_key(reader, name, key)) {
      return reader.in_field(name);
    }
    const std::size_t count = entries.size();
    // Canonical input is sorted: the hint makes reading it linear.
    const auto entry = entries.try_emplace(entries.end(), std::move(key));
    if (entries.size() == count) {
      return fail_at_field(reader, kJsonDuplicateField, name);
    }
    if (!read_json(reader, entry->second)) {
      return reader.in_field(key_text(entry->first));
    }
  }
  return reader.is_ok();
}

template <typename T>
bool read_entries(JsonReader& reader, base::SharedMap<T>& entries) {
  std::map<std::string, T> read;
  if (!read_entries(reader, read)) {
    return false;
  }
  entries.clear();
  for (auto& [key, value] : read) {
    entries.set(key, std::move(value));
  }
  return true;
}

template <typename E>
bool read_enum(JsonReader& reader, E& value) {
  std::string_view text;
  if (!reader.text(text)) {
    return false;
  }
  for (const EnumName<E>& entry : kEnumNames<E>) {
    if (entry.name == text) {
      value = entry.value;
      return true;
    }
  }
  return reader.fail(kJsonUnknownName, {{"value", std::string(text.substr(0, 64))}});
}

template <typename T>
bool read_integer(JsonReader& reader, T& value) {
  std::int64_t wide = 0;
  if (!reader.integer(wide)) {
    return false;
  }
  if (!std::in_range<T>(wide)) {
    return reader.fail(kJsonIntegerOutOfRange, {{"value", std::to_string(wide)}});
  }
  value = static_cast<T>(wide);
  return true;
}

template <typename T>
bool read_id(JsonReader& reader, T& value) {
  std::string_view text;
  if (!read_id_text(reader, text)) {
    return false;
  }
  if (text.empty()) {
    value = T();
    return true;
  }
  return parse_key(reader, text, value);
}

template <typename T>
bool read_optional(JsonReader& reader, std::optional<T>& value) {
  if (reader.take_null()) {
    value.reset();
    return true;
  }
  return read_json(reader, value.emplace());
}

}  // namespace internal

template <typename T>
void write_json(std::string& out, const T& value) {
  if constexpr (kIsBaseValue<T>) {
    write_value(out, value);
  } else if constexpr (kIsId<T>) {
    append_text(out, value.text());
  } else if constexpr (std::is_same_v<T, bool>) {
    out += value ? "true" : "false";
  } else if constexpr (std::is_integral_v<T>) {
    CASSIA_ASSERT(std::in_range<std::int64_t>(value), "stored integers fit 64 signed bits");
    append_integer(out, static_cast<std::int64_t>(value));
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
    append_text(out, value);
  } else if constexpr (kIsDescribedEnum<T>) {
    internal::write_enum(out, value);
  } else if constexpr (kIsOptional<T>) {
    value.has_value() ? write_json(out, *value) : void(out += "null");
  } else if constexpr (kIsVector<T>) {
    internal::write_items(out, value);
  } else if constexpr (kIsMap<T>) {
    internal::write_entries(out, value);
  } else {
    static_assert(kIsDescribedStruct<T>, "this type has no JSON: describe it");
    internal::write_struct(out, value);
  }
}

template <typename T>
bool read_json(JsonReader& reader, T& value) {
  if constexpr (kIsBaseValue<T>) {
    return read_value(reader, value);
  } else if constexpr (kIsId<T>) {
    return internal::read_id(reader, value);
  } else if constexpr (std::is_same_v<T, bool>) {
    return reader.boolean(value);
  } else if constexpr (std::is_integral_v<T>) {
    return internal::read_integer(reader, value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    std::string_view text;
    return reader.text(text) && (value = text, true);
  } else if constexpr (kIsDescribedEnum<T>) {
    return internal::read_enum(reader, value);
  } else if constexpr (kIsOptional<T>) {
    return internal::read_optional(reader, value);
  } else if constexpr (kIsVector<T>) {
    return internal::read_items(reader, value);
  } else if constexpr (kIsMap<T>) {
    return internal::read_entries(reader, value);
  } else {
    static_assert(kIsDescribedStruct<T>, "this type has no JSON: describe it");
    return internal::read_struct(reader, value);
  }
}

}  // namespace cassia::codec

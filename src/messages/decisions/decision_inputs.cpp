#include "messages/decisions/decision_inputs.h"

#include <utility>

#include "codec/json_reader.h"
#include "codec/json_values.h"
#include "engines/decision/table/value_text.h"

namespace cassia::messages {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
using table::ColumnType;

bool read_value(codec::JsonReader& json, ColumnType type, feel::Value& value);

bool read_object(codec::JsonReader& json, feel::Value& value) {
  feel::Context entries;
  std::string_view name;
  if (!json.open_object()) {
    return false;
  }
  while (json.next_field(name)) {
    const std::string key(name);
    feel::Value entry;
    if (!read_value(json, ColumnType::any, entry)) {
      return json.in_field(key);
    }
    entries.set(key, std::move(entry));
  }
  value = feel::Value(std::move(entries));
  return json.is_ok();
}

bool read_array(codec::JsonReader& json, feel::Value& value) {
  feel::List items;
  if (!json.open_array()) {
    return false;
  }
  while (json.next_item()) {
    if (!read_value(json, ColumnType::any, items.emplace_back())) {
      return json.in_item(items.size() - 1);
    }
  }
  value = feel::Value(std::move(items));
  return json.is_ok();
}

// Looks at the bytes of the value to learn its kind, then reads it.
bool read_value(codec::JsonReader& json, ColumnType type, feel::Value& value) {
  std::string_view bytes;
  if (!json.raw_value(bytes)) {
    return false;
  }
  codec::JsonReader inner(bytes, {.trust = codec::Trust::outside});
  bool boolean = false;
  std::string_view text;
  switch (bytes.front()) {
    case '"':
      inner.text(text);
      value = table::value_of_text(text, type);
      return true;
    case '{':
      return read_object(inner, value);
    case '[':
      return read_array(inner, value);
    case 't':
    case 'f':
      inner.boolean(boolean);
      value = feel::Value(boolean);
      return true;
    case 'n':
      value = feel::Value();
      return true;
    default:
      break;
  }
  const auto number = feel::Number::parse(bytes);
  value = number ? feel::Value(*number) : feel::Value(bytes);
  return true;
}

ColumnType type_of(const table::TableText& table, std::string_view name) {
  for (const table::ColumnText& column : table.inputs) {
    if (column.name == name) {
      return column.type;
    }
  }
  return ColumnType::any;
}

}  // namespace

base::Result<feel::Context> read_inputs(std::string_view text, const table::TableText& table) {
  codec::JsonReader json(text,
                         {.trust = codec::Trust::outside, .bytes_max = kDecisionInputsBytesMax});
  feel::Context inputs;
  std::string_view name;
  if (!json.open_object()) {
    return json.take_refusal();
  }
  while (json.next_field(name)) {
    const std::string key(name);
    // Of two values of one fact nobody could say which was meant.
    if (inputs.find(key) != nullptr) {
      codec::fail_at_field(json, codec::kJsonDuplicateField, key);
      return json.take_refusal();
    }
    feel::Value value;
    if (!read_value(json, type_of(table, key), value)) {
      json.in_field(key);
      return json.take_refusal();
    }
    inputs.set(key, std::move(value));
  }
  if (!json.is_ok() || !json.at_end()) {
    return json.take_refusal();
  }
  return inputs;
}

}  // namespace cassia::messages

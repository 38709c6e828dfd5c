#include "messages/decisions/decision_inputs.h"

#include <algorithm>
#include <bitset>
#include <functional>
#include <set>
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

// `bytes` is a string that was read, quotes included; without a backslash it says what it means.
feel::Value text_value(std::string_view bytes, ColumnType type) {
  if (bytes.find('\\') == std::string_view::npos) {
    return table::value_of_text(bytes.substr(1, bytes.size() - 2), type);
  }
  codec::JsonReader inner(bytes, {.trust = codec::Trust::outside});
  std::string_view text;
  inner.text(text);
  return table::value_of_text(text, type);
}

// Looks at the bytes of the value to learn its kind, then reads it.
bool read_value(codec::JsonReader& json, ColumnType type, feel::Value& value) {
  std::string_view bytes;
  if (!json.raw_value(bytes)) {
    return false;
  }
  switch (bytes.front()) {
    case '"':
      value = text_value(bytes, type);
      return true;
    case '{':
    case '[': {
      codec::JsonReader inner(bytes, {.trust = codec::Trust::outside});
      return bytes.front() == '{' ? read_object(inner, value) : read_array(inner, value);
    }
    case 't':
    case 'f':
      value = feel::Value(bytes.front() == 't');
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

// The place of the input of this name, or the number of inputs where there is none. Whoever writes
// facts writes them mostly in the order of the table: `expected` is looked at first.
std::size_t place_of(const std::vector<table::ColumnText>& inputs, std::string_view name,
                     std::size_t expected) {
  if (expected < inputs.size() && inputs[expected].name == name) {
    return expected;
  }
  const auto found = std::ranges::find(inputs, name, &table::ColumnText::name);
  return static_cast<std::size_t>(found - inputs.begin());
}

// Reads fields into values, each of which may be there once: of two values of one fact nobody could
// say which was meant.
class InputsReader {
 public:
  explicit InputsReader(const table::TableText& table) : columns_(table.inputs) {
    read_.values.resize(columns_.size());
  }

  bool read_field(codec::JsonReader& json, std::string_view name) {
    const std::size_t place = place_of(columns_, name, expected_);
    expected_ = place + 1;
    return place < columns_.size() ? read_known(json, place) : read_unknown(json, name);
  }

  DecisionInputs take() { return std::move(read_); }

 private:
  bool read_known(codec::JsonReader& json, std::size_t place) {
    const table::ColumnText& column = columns_[place];
    if (is_seen_[place]) {
      return codec::fail_at_field(json, codec::kJsonDuplicateField, column.name);
    }
    is_seen_[place] = true;
    return read_value(json, column.type, read_.values[place]) || json.in_field(column.name);
  }

  bool read_unknown(codec::JsonReader& json, std::string_view name) {
    const auto [kept, is_new] = unknown_.emplace(name);
    if (!is_new) {
      return codec::fail_at_field(json, codec::kJsonDuplicateField, name);
    }
    if (unknown_.size() == 1) {
      read_.unknown = *kept;
    }
    feel::Value ignored;
    return read_value(json, ColumnType::any, ignored) || json.in_field(*kept);
  }

  const std::vector<table::ColumnText>& columns_;
  std::bitset<table::kInputsMax> is_seen_;
  std::size_t expected_ = 0;
  std::set<std::string, std::less<>> unknown_;
  DecisionInputs read_;
};

}  // namespace

base::Result<DecisionInputs> read_inputs(std::string_view text, const table::TableText& table) {
  codec::JsonReader json(text,
                         {.trust = codec::Trust::outside, .bytes_max = kDecisionInputsBytesMax});
  InputsReader reader(table);
  std::string_view name;
  if (!json.open_object()) {
    return json.take_refusal();
  }
  while (json.next_field(name) && reader.read_field(json, name)) {
  }
  if (!json.is_ok() || !json.at_end()) {
    return json.take_refusal();
  }
  return reader.take();
}

base::Result<table::Facts> read_facts(std::string_view text, const table::DecisionTable& table) {
  auto inputs = read_inputs(text, table.text());
  if (!inputs) {
    return inputs.error();
  }
  if (inputs->unknown) {
    return unknown_input(table, *inputs->unknown);
  }
  return bind_facts(table, std::move(inputs->values));
}

}  // namespace cassia::messages

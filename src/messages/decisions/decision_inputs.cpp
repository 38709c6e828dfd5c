#include "apps/cassia/decision_json.h"

#include <optional>
#include <utility>

#include "codec/json_reader.h"
#include "codec/json_writer.h"

namespace cassia::apps {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;
using codec::append_text;
using table::ColumnType;

template <typename Parsed>
feel::Value value_or_text(const std::optional<Parsed>& parsed, std::string_view text) {
  return parsed ? feel::Value(*parsed) : feel::Value(text);
}

// A text that is not of the column's form stays a string, which the table then refuses by its name.
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
    default:
      return feel::Value(text);
  }
}

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
      value = value_of_text(text, type);
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

// Moments and the like as the text within FEEL's @"...".
void append_value(std::string& out, const feel::Value& value) {
  if (value.as_string() != nullptr) {
    append_text(out, *value.as_string());
  } else if (const feel::List* const items = value.as_list()) {
    out += '[';
    for (const feel::Value& item : *items) {
      out += out.back() == '[' ? "" : ",";
      append_value(out, item);
    }
    out += ']';
  } else if (const feel::Context* const context = value.as_context()) {
    out += '{';
    for (const auto& [name, entry] : context->entries()) {
      out += out.back() == '{' ? "" : ",";
      append_text(out, name);
      out += ':';
      append_value(out, entry);
    }
    out += '}';
  } else {
    const std::string text = to_text(value);
    if (text.starts_with("@\"")) {
      append_text(out, std::string_view(text).substr(2, text.size() - 3));
    } else {
      out += text;
    }
  }
}

void append_field(std::string& out, std::string_view name, std::string_view text) {
  append_text(out, name);
  out += ':';
  append_text(out, text);
}

void append_values(std::string& out, std::string_view name,
                   const std::vector<table::NamedValue>& values) {
  append_text(out, name);
  out += ":{";
  for (const table::NamedValue& each : values) {
    out += out.back() == '{' ? "" : ",";
    append_text(out, each.name);
    out += ':';
    append_value(out, each.value);
  }
  out += '}';
}

void append_matched(std::string& out, const table::MatchedRow& matched) {
  out += "{\"row\":" + std::to_string(matched.row) + ",";
  append_values(out, "outputs", matched.outputs);
  out += ",\"citations\":[";
  for (const base::Citation& citation : matched.citations) {
    out += out.back() == '[' ? "{" : ",{";
    append_field(out, "source", citation.source);
    out += ',';
    append_field(out, "clause", citation.clause);
    out += '}';
  }
  out += matched.is_unverified ? "],\"is_unverified\":true}" : "],\"is_unverified\":false}";
}

void append_finding(std::string& out, const table::TableText& text, const table::Finding& finding) {
  out += '{';
  append_field(out, "kind", to_text(finding.kind));
  out += ',';
  append_field(out, "weight", to_text(finding.weight));
  out += ",\"rows\":[";
  for (const std::uint32_t row : finding.rows) {
    out += out.back() == '[' ? "" : ",";
    out += std::to_string(row == table::kNoRow ? 0 : row + 1);
  }
  out += "],";
  if (finding.input) {
    append_field(out, "input", text.inputs[*finding.input].name);
    out += ',';
  }
  std::vector<table::NamedValue> example;
  for (std::size_t column = 0; column < finding.example.size(); ++column) {
    example.push_back({text.inputs[column].name, finding.example[column]});
  }
  append_values(out, "example", example);
  out += '}';
}

}  // namespace

base::Result<feel::Context> read_inputs(std::string_view text, const table::TableText& table) {
  codec::JsonReader json(text, {.trust = codec::Trust::outside});
  feel::Context inputs;
  std::string_view name;
  if (!json.open_object()) {
    return json.take_refusal();
  }
  while (json.next_field(name)) {
    const std::string key(name);
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

std::string to_json(const table::Receipt& receipt) {
  std::string out = "{";
  append_field(out, "table", receipt.table);
  out += ',';
  append_field(out, "digest", base::to_hex(receipt.digest.bytes));
  out += ",\"decided_at\":\"";
  codec::append_instant(out, receipt.moment.at);
  out += "\",";
  append_values(out, "inputs", receipt.inputs);
  out += ",\"outcomes\":[";
  for (const table::MatchedRow& matched : receipt.matched) {
    out += out.back() == '[' ? "" : ",";
    append_matched(out, matched);
  }
  out += "],\"failed\":[";
  for (const table::FailedCell& cell : receipt.failed) {
    out += out.back() == '[' ? "{" : ",{";
    out += "\"row\":" + std::to_string(cell.row) + ",";
    append_field(out, "input", cell.input);
    out += ',';
    append_field(out, "test", cell.test);
    out += '}';
  }
  out += ']';
  if (receipt.aggregate) {
    out += ",\"aggregate\":";
    append_value(out, *receipt.aggregate);
  }
  return out += '}';
}

std::string to_json(std::string_view file, const table::DecisionTable& table,
                    const table::Analysis& analysis) {
  std::string out = "{";
  append_field(out, "file", file);
  out += ',';
  append_field(out, "table", table.text().name);
  out += ',';
  append_field(out, "verdict", to_text(analysis.verdict()));
  out += ",\"findings\":[";
  for (const table::Finding& finding : analysis.findings) {
    out += out.back() == '[' ? "" : ",";
    append_finding(out, table.text(), finding);
  }
  out += "],\"not_analysed\":[";
  for (const table::CellNotAnalysed& cell : analysis.not_analysed) {
    out += out.back() == '[' ? "{" : ",{";
    out += "\"row\":" + std::to_string(cell.row + 1) + ",";
    append_field(out, "input", table.text().inputs[cell.column].name);
    out += '}';
  }
  return out += "]}";
}

}  // namespace cassia::apps

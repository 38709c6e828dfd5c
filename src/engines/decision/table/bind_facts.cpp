#include <algorithm>
#include <string>
#include <utility>

#include "engines/decision/table/decide.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

base::Refusal unknown_input(const DecisionTable& table, std::string_view name) {
  return {.code = kTableInputUnknown,
          .place = std::string(name),
          .facts = {{"table", table.text().name}}};
}

base::Result<Facts> bind_facts(const DecisionTable& table, const feel::Context& inputs) {
  const std::vector<ColumnText>& columns = table.text().inputs;
  for (const auto& [name, value] : inputs.entries()) {
    if (std::ranges::find(columns, name, &ColumnText::name) == columns.end()) {
      return unknown_input(table, name);
    }
  }
  std::vector<feel::Value> values;
  values.reserve(columns.size());
  for (const ColumnText& column : columns) {
    const feel::Value* const value = inputs.find(column.name);
    values.push_back(value == nullptr ? feel::Value() : *value);
  }
  return bind_facts(table, std::move(values));
}

base::Result<Facts> bind_facts(const DecisionTable& table, std::vector<feel::Value> values) {
  const std::vector<ColumnText>& columns = table.text().inputs;
  Facts facts{.values = std::move(values)};
  facts.keys.reserve(columns.size());
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const std::string& name = columns[column].name;
    const feel::Value& value = facts.values[column];
    if (value.is_null()) {
      return base::Refusal{
          .code = kTableInputMissing, .place = name, .facts = {{"table", table.text().name}}};
    }
    const auto key = table.inputs()[column].key_of(value);
    if (!key) {
      return base::Refusal{.code = kTableInputUnfit,
                           .place = name,
                           .facts = {{"type", std::string(to_text(columns[column].type))},
                                     {"value", to_text(value)}}};
    }
    if (!table.grid().domains[column].contains(*key)) {
      return base::Refusal{
          .code = kTableInputOutside,
          .place = name,
          .facts = {{"value", to_text(value)},
                    {"allowed", columns[column].allowed ? columns[column].allowed->text : "-"}}};
    }
    facts.keys.push_back(*key);
  }
  return facts;
}

}  // namespace cassia::engines::decision::table

#include "engines/decision/table/recorded_decisions.h"

#include <algorithm>
#include <utility>

namespace cassia::engines::decision::table {

namespace {

std::vector<RecordedColumn> recorded_columns(const std::vector<ColumnText>& columns) {
  std::vector<RecordedColumn> recorded;
  for (const ColumnText& column : columns) {
    recorded.push_back({.name = column.name, .type = column.type, .unit = column.unit});
  }
  return recorded;
}

}  // namespace

RecordedHead recorded_head(const DecisionTable& table, std::vector<PackagePin> packages,
                           std::int32_t offset_seconds) {
  return {.table = table.text().name,
          .digest = table.digest(),
          .packages = std::move(packages),
          .offset_seconds = offset_seconds,
          .inputs = recorded_columns(table.text().inputs),
          .outputs = recorded_columns(table.text().outputs)};
}

void append_value(ValueColumn& column, std::optional<feel::Value> value) {
  column.codes.push_back(value ? static_cast<std::uint32_t>(column.values.size()) : kMissing);
  if (value) {
    column.values.push_back(*std::move(value));
  }
}

std::optional<std::size_t> find_column(const std::vector<RecordedColumn>& columns,
                                       const std::string& name) {
  const auto found = std::ranges::find(columns, name, &RecordedColumn::name);
  return found == columns.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

}  // namespace cassia::engines::decision::table

#include "messages/past_lines.h"

#include <algorithm>

#include "messages/csv_line.h"
#include "messages/field_reader.h"

namespace cassia::messages {

namespace {

// An amount without a currency is in yuan.
template <typename T>
base::Result<T> read_one(const std::string& cell) {
  if constexpr (std::is_same_v<T, base::Money>) {
    if (!cell.contains(' ')) {
      return base::Money::parse(cell, base::Currency());
    }
  }
  return read_value(cell, std::type_identity<T>{});
}

template <typename T>
base::Result<void> read_into(const std::string& cell, T& target) {
  target = CASSIA_TRY(read_one<T>(cell));
  return {};
}

template <typename T>
base::Result<void> read_into(const std::string& cell, std::optional<T>& target) {
  if (!cell.empty()) {
    target = CASSIA_TRY(read_one<T>(cell));
  }
  return {};
}

base::Result<void> read_cell(PastColumn column, std::string& cell, journeys::PastLine& line) {
  switch (column) {
    case PastColumn::reference:
      line.reference = std::move(cell);
      return {};
    case PastColumn::importer:
      line.importer = std::move(cell);
      return {};
    case PastColumn::declared_on:
      return read_into(cell, line.declared_on);
    case PastColumn::hs:
      return read_into(cell, line.hs_code);
    case PastColumn::origin:  // empty: nobody can tell it
      return cell.empty() ? base::Result<void>() : read_into(cell, line.origin);
    case PastColumn::value:
      return read_into(cell, line.value);
    case PastColumn::regime:
      line.regime = std::move(cell);
      return {};
    case PastColumn::duty_paid:
      return read_into(cell, line.duty_paid);
    case PastColumn::consumption_tax_paid:
      return read_into(cell, line.consumption_tax_paid);
    case PastColumn::vat_paid:
      return read_into(cell, line.vat_paid);
    case PastColumn::paid_on:
      return read_into(cell, line.paid_on);
    case PastColumn::shipped_on:
      return read_into(cell, line.shipped_on);
    case PastColumn::origin_declared:
      return read_into(cell, line.origin_declared);
  }
  return {};
}

}  // namespace

base::Result<std::vector<PastColumn>> read_past_head(std::string_view line) {
  if (line.starts_with("\xEF\xBB\xBF")) {
    line.remove_prefix(3);
  }
  const std::vector<std::string> names = CASSIA_TRY(cells_of_line(line, kPastLineBytesMax));
  std::vector<PastColumn> columns;
  const auto has = [&columns](PastColumn column) {
    return std::ranges::find(columns, column) != columns.end();
  };
  for (const std::string& name : names) {
    const auto column = read_value(name, std::type_identity<PastColumn>{});
    if (!column) {
      return line_malformed("no column is called " + name);
    }
    if (has(*column)) {
      return line_malformed("two columns are called " + name);
    }
    columns.push_back(*column);
  }
  for (const PastColumn needed : {PastColumn::declared_on, PastColumn::hs, PastColumn::value}) {
    if (!has(needed)) {
      return line_malformed(std::string("no column ") +
                            boost::describe::enum_to_string(needed, ""));
    }
  }
  if (!has(PastColumn::regime) && !has(PastColumn::duty_paid)) {
    return line_malformed("no column regime or duty_paid");
  }
  return columns;
}

base::Result<journeys::PastLine> read_past_line(std::string_view line,
                                                const std::vector<PastColumn>& columns) {
  std::vector<std::string> cells = CASSIA_TRY(cells_of_line(line, kPastLineBytesMax));
  if (cells.size() != columns.size()) {
    return line_malformed(std::to_string(cells.size()) + " cells under a head of " +
                          std::to_string(columns.size()));
  }
  journeys::PastLine past;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto read = read_cell(columns[i], cells[i], past);
    if (!read) {
      return base::at(boost::describe::enum_to_string(columns[i], ""), read.error());
    }
  }
  return past;
}

}  // namespace cassia::messages

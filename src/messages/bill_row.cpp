#include "messages/bill_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "messages/field_reader.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace origin = engines::origin;

enum class ColumnOf : std::uint8_t { both, good, line };
struct Column {
  std::string_view name;
  ColumnOf of = ColumnOf::both;
};
constexpr std::array kColumns{
    Column{"line"},
    Column{"part_of", ColumnOf::line},
    Column{"name", ColumnOf::good},
    Column{"hs2012"},
    Column{"hs2017"},
    Column{"hs2022"},
    Column{"value"},
    Column{"deductions", ColumnOf::line},
    Column{"weight"},
    Column{"role", ColumnOf::line},
    Column{"standing", ColumnOf::line},
    Column{"country", ColumnOf::line},
    Column{"agreements", ColumnOf::line},
    Column{"producer", ColumnOf::line},
    Column{"wholly_obtained"},
    Column{"in_component", ColumnOf::line},
    Column{"are"},
    Column{"are_not"},
    Column{"processes"},
    Column{"conditions", ColumnOf::good},
    Column{"conditions_not", ColumnOf::good},
    Column{"net_cost", ColumnOf::good},
    Column{"labour", ColumnOf::good},
    Column{"overhead", ColumnOf::good},
    Column{"profit", ColumnOf::good},
    Column{"other_costs", ColumnOf::good},
    Column{"component_weight", ColumnOf::good},
};

base::Result<void> check_cells(const CsvRow& row, ColumnOf is) {
  const BillRow cells(row);
  for (const Column& column : kColumns) {
    if (column.of != ColumnOf::both && column.of != is && !cells.text(column.name).empty()) {
      return base::Refusal{.code = kBillColumnMisplaced,
                           .place = cells.place(column.name),
                           .facts = {{"field", std::string(column.name)}}};
    }
  }
  return {};
}

base::Result<origin::Descriptions> read_descriptions(const BillRow& cells, std::string_view are,
                                                     std::string_view are_not) {
  return origin::Descriptions{.are = cells.texts(are), .are_not = cells.texts(are_not)};
}

// "freight CNY 3.00; insurance CNY 1.00".
base::Result<std::vector<origin::Deduction>> read_deductions(const BillRow& cells) {
  std::vector<origin::Deduction> deductions;
  for (const std::string& text : cells.texts("deductions")) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const auto kind =
        read_value(text.substr(0, blank), std::type_identity<origin::DeductionKind>{});
    const auto amount = read_value(std::string_view(text).substr(std::min(blank + 1, text.size())),
                                   std::type_identity<base::Money>{});
    if (!kind || !amount) {
      return base::at(cells.place("deductions"), kind ? amount.error() : kind.error());
    }
    deductions.push_back({*kind, *amount});
  }
  return deductions;
}

}  // namespace

bool is_bill_column(std::string_view name) {
  return std::ranges::find(kColumns, name, &Column::name) != kColumns.end();
}

std::string BillRow::text(std::string_view column) const {
  const auto found =
      std::ranges::find(row_.cells, column, &std::pair<std::string, std::string>::first);
  return found == row_.cells.end() ? std::string() : found->second;
}

std::vector<std::string> BillRow::texts(std::string_view column) const {
  std::vector<std::string> parts;
  const std::string whole = text(column);
  for (std::string_view rest = whole; !rest.empty();) {
    std::string_view part = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
    const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
    part.remove_prefix(first);
    part = part.substr(0, part.find_last_not_of(' ') + 1);
    if (!part.empty()) {
      parts.emplace_back(part);
    }
  }
  return parts;
}

std::string BillRow::place(std::string_view column) const {
  return fmt::format("line {}, {}", row_.line, column);
}

template <typename T>
base::Result<std::optional<T>> BillRow::value(std::string_view column) const {
  const std::string cell = text(column);
  if (cell.empty()) {
    return std::optional<T>();
  }
  auto value = read_value(cell, std::type_identity<T>{});
  if (!value) {
    return base::at(place(column), std::move(value).error());
  }
  return std::optional<T>(*value);
}

base::Result<bool> BillRow::flag(std::string_view column) const {
  const std::string cell = text(column);
  if (!cell.empty() && cell != "yes" && cell != "no") {
    return base::Refusal{
        .code = kFieldMalformed, .place = place(column), .facts = {{"text", cell}}};
  }
  return cell == "yes";
}

base::Result<std::optional<base::Quantity>> BillRow::weight(std::string_view column,
                                                            const base::UnitTable& units) const {
  const auto told = CASSIA_TRY(value<base::Quantity>(column));
  if (!told) {
    return told;
  }
  constexpr base::Unit kKilogram;
  auto converted = units.convert(*told, kKilogram);
  if (!converted) {
    return base::at(place(column), std::move(converted).error());
  }
  return std::optional(*converted);
}

base::Result<origin::CodesByEdition> BillRow::codes() const {
  origin::CodesByEdition codes = {};
  for (const base::HsEdition edition :
       {base::HsEdition::hs2012, base::HsEdition::hs2017, base::HsEdition::hs2022}) {
    const std::string_view column = base::to_text(edition);
    const std::string cell = text(column);
    if (!cell.empty()) {
      auto code = base::HsCode::parse(cell, edition);
      if (!code) {
        return base::at(place(column), std::move(code).error());
      }
      codes[static_cast<std::size_t>(edition)] = *code;
    }
  }
  return codes;
}

base::Result<origin::Bill> read_good(const CsvRow& row, const base::UnitTable& units) {
  CASSIA_TRY(check_cells(row, ColumnOf::good));
  const BillRow cells(row);
  origin::Bill bill;
  bill.good_name = cells.text("name").empty() ? "good" : cells.text("name");
  bill.codes = CASSIA_TRY(cells.codes());
  bill.value = CASSIA_TRY(cells.value<base::Money>("value"));
  bill.net_cost = CASSIA_TRY(cells.value<base::Money>("net_cost"));
  bill.costs.labour = CASSIA_TRY(cells.value<base::Money>("labour"));
  bill.costs.overhead = CASSIA_TRY(cells.value<base::Money>("overhead"));
  bill.costs.profit = CASSIA_TRY(cells.value<base::Money>("profit"));
  bill.costs.other = CASSIA_TRY(cells.value<base::Money>("other_costs"));
  bill.weight = CASSIA_TRY(cells.weight("weight", units));
  bill.component_weight = CASSIA_TRY(cells.weight("component_weight", units));
  bill.is_wholly_obtained = CASSIA_TRY(cells.flag("wholly_obtained"));
  bill.descriptions = CASSIA_TRY(read_descriptions(cells, "are", "are_not"));
  bill.conditions = CASSIA_TRY(read_descriptions(cells, "conditions", "conditions_not"));
  bill.processes = cells.texts("processes");
  return bill;
}

base::Result<origin::Line> read_line(const CsvRow& row, const base::UnitTable& units) {
  CASSIA_TRY(check_cells(row, ColumnOf::line));
  const BillRow cells(row);
  origin::Line line;
  line.name = cells.text("line");
  line.codes = CASSIA_TRY(cells.codes());
  line.value = CASSIA_TRY(cells.value<base::Money>("value"));
  line.deductions = CASSIA_TRY(read_deductions(cells));
  line.weight = CASSIA_TRY(cells.weight("weight", units));
  line.role = CASSIA_TRY(cells.value<origin::InputRole>("role")).value_or(line.role);
  line.standing = CASSIA_TRY(cells.value<origin::Standing>("standing")).value_or(line.standing);
  line.country = CASSIA_TRY(cells.value<base::CountryCode>("country")).value_or(line.country);
  line.agreements = cells.texts("agreements");
  line.producer = CASSIA_TRY(cells.value<origin::Producer>("producer")).value_or(line.producer);
  line.is_wholly_obtained = CASSIA_TRY(cells.flag("wholly_obtained"));
  line.is_in_component = CASSIA_TRY(cells.flag("in_component"));
  line.descriptions = CASSIA_TRY(read_descriptions(cells, "are", "are_not"));
  line.processes = cells.texts("processes");
  return line;
}

}  // namespace cassia::messages

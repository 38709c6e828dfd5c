#include "messages/bill_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "messages/bill_row.h"
#include "messages/csv_lines.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace origin = engines::origin;

constexpr std::string_view kGood = "good";

base::Result<void> check_columns(const CsvRow& row) {
  std::set<std::string_view> seen;
  for (const auto& [name, value] : row.cells) {
    const bool is_known = is_bill_column(name);
    if (!is_known || !seen.insert(name).second) {
      return base::Refusal{.code = is_known ? kFieldRepeated : kFieldUnknown,
                           .place = "line 1",
                           .facts = {{"field", name}}};
    }
  }
  return {};
}

// The rows by what they are called, and the one that is the good.
struct Rows {
  const CsvRow* good = nullptr;
  std::vector<const CsvRow*> lines = {};
  std::map<std::string, std::uint32_t, std::less<>> names = {};
};

base::Result<Rows> sort_rows(const std::vector<CsvRow>& all) {
  Rows rows;
  for (const CsvRow& row : all) {
    const BillRow cells(row);
    const std::string name = cells.text("line");
    if (name == kGood ? rows.good != nullptr : rows.names.contains(name)) {
      return base::Refusal{
          .code = kBillLineRepeated, .place = cells.place("line"), .facts = {{"line", name}}};
    }
    if (name == kGood) {
      rows.good = &row;
      continue;
    }
    if (name.empty()) {
      return base::Refusal{
          .code = kCellNeeded, .place = cells.place("line"), .facts = {{"field", "line"}}};
    }
    rows.names.emplace(name, static_cast<std::uint32_t>(rows.lines.size()));
    rows.lines.push_back(&row);
  }
  if (rows.good == nullptr) {
    return base::Refusal{.code = kBillGoodMissing, .place = "line"};
  }
  return rows;
}

base::Result<void> link(const Rows& rows, std::uint32_t index, origin::Line& line) {
  const BillRow cells(*rows.lines[index]);
  const std::string whole = cells.text("part_of");
  if (whole.empty() || whole == kGood) {
    return {};
  }
  const auto found = rows.names.find(whole);
  if (found == rows.names.end()) {
    return base::Refusal{
        .code = kBillWholeUnknown, .place = cells.place("part_of"), .facts = {{"line", whole}}};
  }
  line.part_of = found->second;
  return {};
}

base::Result<void> check_processes(const std::vector<std::string>& processes, const CsvRow& row,
                                   const BillWords& words) {
  for (const std::string& process : processes) {
    if (!words.is_process(process)) {
      return base::Refusal{.code = kProcessNameUnknown,
                           .place = BillRow(row).place("processes"),
                           .facts = {{"process", process}}};
    }
  }
  return {};
}

}  // namespace

base::Result<origin::Bill> read_bill(std::string_view text, const BillWords& words) {
  const std::vector<CsvRow> all = CASSIA_TRY(parse_csv(text));
  if (!all.empty()) {
    CASSIA_TRY(check_columns(all.front()));
  }
  const Rows rows = CASSIA_TRY(sort_rows(all));
  origin::Bill bill = CASSIA_TRY(read_good(*rows.good, *words.units));
  CASSIA_TRY(check_processes(bill.processes, *rows.good, words));
  for (std::uint32_t i = 0; i < rows.lines.size(); ++i) {
    origin::Line line = CASSIA_TRY(read_line(*rows.lines[i], *words.units));
    CASSIA_TRY(link(rows, i, line));
    CASSIA_TRY(check_processes(line.processes, *rows.lines[i], words));
    bill.lines.push_back(std::move(line));
  }
  return bill;
}

std::string bill_place(std::string_view text, std::string place) {
  const auto all = parse_csv(text);
  const auto rows = all ? sort_rows(*all) : base::Result<Rows>(all.error());
  if (!rows) {
    return place;
  }
  constexpr std::string_view kLines = "lines[";
  if (!place.starts_with(kLines)) {
    return fmt::format("line {}, {}", rows->good->line, place);
  }
  const std::size_t end = place.find(']');
  const auto index = static_cast<std::size_t>(std::stoul(place.substr(kLines.size())));
  if (end == std::string::npos || index >= rows->lines.size()) {
    return place;
  }
  const std::string field = end + 2 < place.size() ? place.substr(end + 2) : "";
  return fmt::format("line {}{}{}", rows->lines[index]->line, field.empty() ? "" : ", ", field);
}

}  // namespace cassia::messages

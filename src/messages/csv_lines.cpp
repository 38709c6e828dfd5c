#include "messages/csv_lines.h"

#include "base/utf8.h"
#include "messages/csv_reader.h"

namespace cassia::messages {

namespace {

constexpr std::size_t kRowsMax = 200'000;

}  // namespace

base::Result<std::vector<CsvRow>> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) {
    text.remove_prefix(3);
  }
  if (!base::is_utf8(text)) {
    return csv_malformed(1, "text that is not UTF-8");
  }
  CsvReader reader(text);
  if (reader.at_end()) {
    return csv_malformed(1, "no head");
  }
  const std::vector<std::string> head = CASSIA_TRY(reader.row());
  std::vector<CsvRow> rows;
  while (!reader.at_end()) {
    const int line = reader.line();
    std::vector<std::string> cells = CASSIA_TRY(reader.row());
    if (cells.size() == 1 && cells.front().empty()) {
      continue;  // an empty line
    }
    if (cells.size() != head.size()) {
      return csv_malformed(line, std::to_string(cells.size()) + " cells under a head of " +
                                     std::to_string(head.size()));
    }
    if (rows.size() == kRowsMax) {
      return csv_malformed(line, "more than 200,000 rows");
    }
    CsvRow& row = rows.emplace_back(CsvRow{.line = line, .cells = {}});
    for (std::size_t i = 0; i < head.size(); ++i) {
      row.cells.emplace_back(head[i], std::move(cells[i]));
    }
  }
  return rows;
}

base::Result<DutyOptions> options_of(const CsvRow& row) {
  DutyOptions duty;
  for (const auto& [name, value] : row.cells) {
    if (name == "hs") {
      duty.hs = value;
    } else if (name == "origin") {
      duty.origin = value;
    } else if (name == "price") {
      duty.price = value;
    } else if (name == "incoterm") {
      duty.incoterm = value.empty() ? duty.incoterm : value;
    } else if (name == "freight") {
      duty.freight = value;
    } else if (name == "insurance") {
      duty.insurance = value;
    } else if (name == "on") {
      duty.on = value;
    } else {
      return csv_malformed(row.line, "no column is called " + name);
    }
  }
  return duty;
}

}  // namespace cassia::messages

#include <utility>

#include "base/id.h"
#include "engines/decision/table/row_cells.h"
#include "engines/decision/table/table_reading.h"

namespace cassia::engines::decision::table {

namespace {

// The row that repeats the names: whoever reads the rows sees what a cell is about, and a column
// that was moved in one place only is noticed.
base::Result<void> read_names(const TableLines& lines, const TableText& table) {
  const CellGroups groups = CASSIA_TRY(cut_row(lines));
  if (groups.size() != 3) {
    return malformed(lines.place_of(lines.line()),
                     "expected the names: inputs || outputs || citation");
  }
  const auto check = [&](const std::vector<std::string_view>& names,
                         const std::vector<ColumnText>& columns) -> base::Result<void> {
    for (std::size_t at = 0; at < names.size() || at < columns.size(); ++at) {
      if (at >= columns.size()) {
        return malformed(lines.place_of(names[at]), "no column was declared for this name");
      }
      if (at >= names.size() || names[at] != columns[at].name) {
        return malformed(lines.place_of(at < names.size() ? names[at] : names.back()),
                         "expected the name " + columns[at].name);
      }
    }
    return {};
  };
  CASSIA_TRY(check(groups[0], table.inputs));
  CASSIA_TRY(check(groups[1], table.outputs));
  if (groups[2].size() != 1 || groups[2][0] != kCitation) {
    return malformed(lines.place_of(groups[2][0]), "expected the word citation");
  }
  return {};
}

// `tariff_law_2024 13, rcep 3.16 unverified`, or - for none.
base::Result<void> read_citations(const TableLines& lines, std::string_view text, RowText& row) {
  if (text.ends_with(kUnverified) &&
      (text.size() == kUnverified.size() || text[text.size() - kUnverified.size() - 1] == ' ')) {
    row.is_unverified = true;
    text = trimmed(text.substr(0, text.size() - kUnverified.size()));
  }
  if (text == "-") {
    return {};
  }
  for (;;) {
    const auto comma = text.find(',');
    const std::string_view one = trimmed(text.substr(0, comma));
    const auto blank = one.find(' ');
    const std::string_view clause =
        blank == std::string_view::npos ? one.substr(one.size()) : trimmed(one.substr(blank));
    if (!base::is_id_text(one.substr(0, blank)) || !base::is_id_text(clause)) {
      return malformed(lines.place_of(one), "a citation is a source and a clause, or -");
    }
    row.citations.push_back({std::string(one.substr(0, blank)), std::string(clause)});
    if (comma == std::string_view::npos) {
      return {};
    }
    text = trimmed(text.substr(comma + 1));
  }
}

std::vector<CellText> cells_of(const TableLines& lines,
                               const std::vector<std::string_view>& texts) {
  std::vector<CellText> cells;
  for (const std::string_view text : texts) {
    cells.push_back({std::string(text), lines.place_of(text)});
  }
  return cells;
}

base::Result<RowText> read_row(TableLines& lines, const TableText& table, bool& is_otherwise) {
  const CellGroups groups = CASSIA_TRY(cut_row(lines));
  RowText row{.place = lines.place_of(lines.line()), .comments = lines.take_comments()};
  is_otherwise = groups[0].size() == 1 && groups[0][0] == kOtherwise;
  if (groups.size() != 3 || groups[2].size() != 1) {
    return malformed(row.place, "expected inputs || outputs || citation");
  }
  if (!is_otherwise) {
    row.inputs = cells_of(lines, groups[0]);
    if (row.inputs.size() != table.inputs.size()) {
      return malformed(lines.place_of(groups[0].back()),
                       "expected " + std::to_string(table.inputs.size()) + " cells of inputs");
    }
  }
  row.outputs = cells_of(lines, groups[1]);
  if (row.outputs.size() != table.outputs.size()) {
    return malformed(lines.place_of(groups[1].back()),
                     "expected " + std::to_string(table.outputs.size()) + " cells of outputs");
  }
  CASSIA_TRY(read_citations(lines, groups[2][0], row));
  return row;
}

}  // namespace

base::Result<void> read_rows(TableLines& lines, TableText& table) {
  const std::size_t columns = table.inputs.size() + table.outputs.size();
  table.columns_comments = lines.take_comments();
  CASSIA_TRY(read_names(lines, table));
  while (lines.advance()) {
    if (table.otherwise) {
      return malformed(lines.place_of(lines.line()), "nothing stands after the row otherwise");
    }
    bool is_otherwise = false;
    RowText row = CASSIA_TRY(read_row(lines, table, is_otherwise));
    if (is_otherwise) {
      table.otherwise = std::move(row);
      continue;
    }
    if (table.rows.size() == kRowsMax) {
      return too_large(row.place, "rows", kRowsMax);
    }
    if ((table.rows.size() + 1) * columns > kCellsMax) {
      return too_large(row.place, "cells", kCellsMax);
    }
    table.rows.push_back(std::move(row));
  }
  table.end_comments = lines.take_comments();
  if (table.rows.empty()) {
    return malformed({lines.number(), 1}, "the table has no row");
  }
  if (table.otherwise && table.gaps_because) {
    return malformed(table.otherwise->place, "gaps are allowed, and yet a row says what otherwise");
  }
  return {};
}

}  // namespace cassia::engines::decision::table

#include <algorithm>

#include "engines/decision/feel/letters.h"
#include "engines/decision/table/table_reading.h"
#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

namespace {

// A longer cell sticks out alone, so that one long cell does not move the bars of every row.
constexpr std::size_t kWidthMax = 32;

void append_line(std::string& out, std::string_view key, std::string_view value) {
  out.append(key).append(": ").append(value).append("\n");
}

void append_comments(std::string& out, const Comments& comments) {
  for (const std::string& comment : comments) {
    out.append(comment).append("\n");
  }
}

void append_head(std::string& out, const TableText& table) {
  out.append(kTableFirstLine).append("\n");
  append_comments(out, table.head_comments);
  append_line(out, "name", table.name);
  const auto append_title = [&](std::string_view key, const std::string& title) {
    if (!title.empty()) {
      append_line(out, key, title);
    }
  };
  append_title("title zh", table.titles.zh);
  append_title("title en", table.titles.en);
  append_title("title vi", table.titles.vi);
  append_line(out, "hit", to_text(table.hit_policy));
  append_line(out, "valid",
              base::to_text(table.valid_from) + " to " +
                  (table.valid_to ? base::to_text(*table.valid_to) : std::string("-")));
  append_line(out, "gaps",
              table.gaps_because ? std::string(kBecause) + *table.gaps_because : "refused");
}

void append_column(std::string& out, std::string_view kind, const ColumnText& column) {
  append_comments(out, column.comments);
  out.append(kind).append(column.name).append(": ").append(to_text(column.type));
  if (!column.unit.empty()) {
    out.append(" (").append(column.unit).append(")");
  }
  if (column.allowed) {
    out.append(" in ").append(column.allowed->text);
  }
  out.append("\n");
}

// One row as its cells; those of the inputs first.
struct PrintedRow {
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  std::string citation;
};

std::string citation_cell(const RowText& row) {
  std::string cell;
  for (const base::Citation& citation : row.citations) {
    cell.append(cell.empty() ? "" : ", ").append(citation.source).append(" ");
    cell.append(citation.clause);
  }
  if (cell.empty()) {
    cell = "-";
  }
  return row.is_unverified ? cell.append(" ").append(kUnverified) : cell;
}

PrintedRow printed(const RowText& row) {
  PrintedRow cells;
  for (const CellText& cell : row.inputs) {
    cells.inputs.push_back(cell.text);
  }
  for (const CellText& cell : row.outputs) {
    cells.outputs.push_back(cell.text);
  }
  cells.citation = citation_cell(row);
  return cells;
}

PrintedRow printed_names(const TableText& table) {
  PrintedRow names{.inputs = {}, .outputs = {}, .citation = std::string(kCitation)};
  for (const ColumnText& column : table.inputs) {
    names.inputs.push_back(column.name);
  }
  for (const ColumnText& column : table.outputs) {
    names.outputs.push_back(column.name);
  }
  return names;
}

void widen(std::vector<std::size_t>& widths, const std::vector<std::string>& cells) {
  widths.resize(std::max(widths.size(), cells.size()));
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::size_t letters = feel::count_letters(cells[column]);
    if (letters <= kWidthMax) {
      widths[column] = std::max(widths[column], letters);
    }
  }
}

// "| a  | b " with each cell padded to its width.
void append_cells(std::string& out, const std::vector<std::string>& cells,
                  const std::vector<std::size_t>& widths) {
  for (std::size_t column = 0; column < cells.size(); ++column) {
    const std::size_t letters = feel::count_letters(cells[column]);
    out.append("| ").append(cells[column]);
    out.append(widths[column] - std::min(widths[column], letters) + 1, ' ');
  }
}

void append_rows(std::string& out, const TableText& table) {
  std::vector<PrintedRow> rows = {printed_names(table)};
  std::vector<const Comments*> comments = {&table.columns_comments};
  for (const RowText& row : table.rows) {
    rows.push_back(printed(row));
    comments.push_back(&row.comments);
  }
  std::vector<std::size_t> input_widths;
  std::vector<std::size_t> output_widths;
  for (const PrintedRow& row : rows) {
    widen(input_widths, row.inputs);
    widen(output_widths, row.outputs);
  }
  if (table.otherwise) {
    // Its one cell of inputs has no column to keep to.
    rows.push_back(printed(*table.otherwise));
    rows.back().inputs = {std::string(kOtherwise)};
    comments.push_back(&table.otherwise->comments);
  }
  for (std::size_t at = 0; at < rows.size(); ++at) {
    append_comments(out, *comments[at]);
    append_cells(out, rows[at].inputs, input_widths);
    out.append("|");
    append_cells(out, rows[at].outputs, output_widths);
    out.append("|| ").append(rows[at].citation).append(" |\n");
  }
}

}  // namespace

std::string print_table(const TableText& table) {
  std::string out;
  append_head(out, table);
  out.append("\n");
  for (const ColumnText& column : table.inputs) {
    append_column(out, "input ", column);
  }
  for (const ColumnText& column : table.outputs) {
    append_column(out, "output ", column);
  }
  out.append("\n");
  append_rows(out, table);
  append_comments(out, table.end_comments);
  return out;
}

}  // namespace cassia::engines::decision::table

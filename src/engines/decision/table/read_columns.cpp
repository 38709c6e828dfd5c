#include <algorithm>
#include <utility>

#include "base/id.h"
#include "engines/decision/table/table_reading.h"

namespace cassia::engines::decision::table {

namespace {

constexpr std::size_t kNameBytesMax = 40;

// `name: type (UNIT) in tests` after the word `input` or `output`.
base::Result<ColumnText> read_column(TableLines& lines, std::string_view rest) {
  const auto colon = rest.find(':');
  const std::string_view name = trimmed(rest.substr(0, colon));
  if (colon == std::string_view::npos || !is_name(name) || name == kOtherwise ||
      name == kCitation) {
    return malformed(lines.place_of(trimmed(rest)), "expected a name and a colon");
  }
  ColumnText column{.name = std::string(name), .place = lines.place_of(name)};
  rest = trimmed(rest.substr(colon + 1));
  constexpr std::string_view kIn = " in ";
  const auto in = rest.find(kIn);
  std::string_view type = trimmed(rest.substr(0, in));
  if (in != std::string_view::npos) {
    const std::string_view allowed = trimmed(rest.substr(in + kIn.size()));
    column.allowed = CellText{std::string(allowed), lines.place_of(allowed)};
  }
  if (const auto open = type.find('('); open != std::string_view::npos) {
    const std::string_view unit = type.substr(open + 1);
    if (!unit.ends_with(')') || !base::is_id_text(unit.substr(0, unit.size() - 1))) {
      return malformed(lines.place_of(unit), "no unit in parentheses");
    }
    column.unit = unit.substr(0, unit.size() - 1);
    type = trimmed(type.substr(0, open));
  }
  const auto known = parse_column_type(type);
  if (!known) {
    return malformed(lines.place_of(type), "no type of a column");
  }
  column.type = *known;
  column.comments = lines.take_comments();
  return column;
}

base::Result<void> add_column(TableLines& lines, TableText& table, ColumnText column,
                              std::vector<ColumnText>& columns, std::size_t limit) {
  const auto is_same = [&](const ColumnText& other) { return other.name == column.name; };
  if (std::ranges::any_of(table.inputs, is_same) || std::ranges::any_of(table.outputs, is_same)) {
    return malformed(column.place, "the name stands twice");
  }
  if (columns.size() == limit) {
    return too_large(column.place, "columns", limit);
  }
  columns.push_back(std::move(column));
  return advance(lines);
}

}  // namespace

// Names are those of the law's other data: a lower-case letter, then such letters, digits and '_'.
bool is_name(std::string_view text) {
  const auto is_letter = [](char letter) { return letter >= 'a' && letter <= 'z'; };
  return !text.empty() && text.size() <= kNameBytesMax && is_letter(text.front()) &&
         std::ranges::all_of(text, [&](char letter) {
           return is_letter(letter) || letter == '_' || (letter >= '0' && letter <= '9');
         });
}

base::Result<void> read_columns(TableLines& lines, TableText& table) {
  constexpr std::string_view kInput = "input ";
  constexpr std::string_view kOutput = "output ";
  while (lines.line().starts_with(kInput)) {
    ColumnText column = CASSIA_TRY(read_column(lines, lines.line().substr(kInput.size())));
    CASSIA_TRY(add_column(lines, table, std::move(column), table.inputs, kInputsMax));
  }
  while (lines.line().starts_with(kOutput)) {
    ColumnText column = CASSIA_TRY(read_column(lines, lines.line().substr(kOutput.size())));
    CASSIA_TRY(add_column(lines, table, std::move(column), table.outputs, kOutputsMax));
  }
  if (table.inputs.empty() || table.outputs.empty()) {
    return malformed(lines.place_of(lines.line()), "expected inputs, and outputs after them");
  }
  return {};
}

}  // namespace cassia::engines::decision::table

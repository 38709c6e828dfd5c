#include "engines/decision/table/row_cells.h"

namespace cassia::engines::decision::table {

namespace {

// The byte after the string literal that begins at `from`, or npos where it does not end.
std::size_t after_string(std::string_view line, std::size_t from) {
  for (std::size_t at = from + 1; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '"') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

}  // namespace

base::Result<CellGroups> cut_row(const TableLines& lines) {
  const std::string_view line = lines.line();
  if (!line.starts_with('|')) {
    return malformed(lines.place_of(line), "a row begins with |");
  }
  CellGroups groups(1);
  std::size_t from = 1;
  for (std::size_t at = 1; at < line.size();) {
    if (line[at] == '"') {
      const std::size_t after = after_string(line, at);
      if (after == std::string_view::npos) {
        return malformed(lines.place_of(line.substr(at)), "the string does not end");
      }
      at = after;
    } else if (line[at] != '|') {
      ++at;
    } else {
      const std::string_view cell = trimmed(line.substr(from, at - from));
      if (cell.empty()) {
        return malformed(lines.place_of(line.substr(at)), "an empty cell; - stands for any value");
      }
      groups.back().push_back(cell);
      from = ++at;
      if (at < line.size() && line[at] == '|') {
        groups.emplace_back();
        from = ++at;
      }
    }
  }
  if (from != line.size() || groups.back().empty()) {
    return malformed(lines.end_of_line(), "a row ends with |");
  }
  return groups;
}

}  // namespace cassia::engines::decision::table

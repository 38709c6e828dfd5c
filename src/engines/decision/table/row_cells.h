#pragma once

#include <string_view>
#include <vector>

#include "engines/decision/table/table_lines.h"

namespace cassia::engines::decision::table {

// The cells of `| a | b || c || d |`, by group: {{a, b}, {c}, {d}}, each without the blanks around
// it. A bar within a string literal of FEEL parts nothing.
using CellGroups = std::vector<std::vector<std::string_view>>;

// Cuts the current line. Refuses table_malformed where a bar at an end is missing, a cell is empty
// or a string does not end.
base::Result<CellGroups> cut_row(const TableLines& lines);

}  // namespace cassia::engines::decision::table

#pragma once

#include <string_view>

#include "engines/decision/table/table_lines.h"
#include "engines/decision/table/table_text.h"

// The parts of read_table, in the order of the text, and the words that print_table shares.
namespace cassia::engines::decision::table {

inline constexpr std::string_view kTableFirstLine = "cassia-table 1";
inline constexpr std::string_view kBecause = "allowed because ";
inline constexpr std::string_view kCitation = "citation";
inline constexpr std::string_view kOtherwise = "otherwise";
inline constexpr std::string_view kUnverified = "unverified";

// Whether a table or a column may be called so: a lower-case letter, then such letters, digits and
// '_', at most 40 in all, as in the law's other data.
bool is_name(std::string_view text);

// From the first line to `gaps`.
base::Result<TableText> read_head(TableLines& lines);

// The lines `input` and `output`; ends on the row of names.
base::Result<void> read_columns(TableLines& lines, TableText& table);

// The row of names, on which the lines stand, and all after it.
base::Result<void> read_rows(TableLines& lines, TableText& table);

}  // namespace cassia::engines::decision::table

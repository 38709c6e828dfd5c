#pragma once

#include <optional>
#include <vector>

#include "engines/decision/feel/ast.h"

namespace cassia::engines::decision::table {

// The value of an expression that is one as written: a literal, `-5`, `@"2024-01-01"`,
// `date("2024-01-01")` and its like, a list or a context of such. Nothing for all others, and for
// moments in a zone with a name, whose meaning depends on the table of zones.
std::optional<feel::Value> constant_of(const feel::Node& node);

// The constants that a cell compares with: ends of ranges, operands, items of lists.
void collect_constants(const feel::UnaryTests& cell, std::vector<feel::Value>& constants);

}  // namespace cassia::engines::decision::table

#pragma once

#include <functional>
#include <set>
#include <string>

#include "engines/decision/feel/ast.h"

namespace cassia::engines::decision::table {

// The names of values that an expression reads from outside itself: neither bound by its own `for`,
// `some`, `every`, `function` or context, nor one of FEEL's own functions, nor `?`.
struct NamesRead {
  std::set<std::string> certain;
  // Read within a filter, where a name may be a field of the item instead.
  std::set<std::string> possible;
};

void add_names(const feel::Node& node, NamesRead& names);
void add_names(const feel::UnaryTests& cell, NamesRead& names);

}  // namespace cassia::engines::decision::table

#pragma once

#include <string>
#include <vector>

#include "engines/decision/table/decision_table.h"

namespace cassia::law {

// A decision table of a package: `packages/<package>/tables/<name>.table`.
struct LawTable {
  std::string package;
  std::string path;
  engines::decision::table::DecisionTable table;
};

}  // namespace cassia::law

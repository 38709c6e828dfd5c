#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engines/decision/table/decision_table.h"

namespace cassia::engines::duty {
class RegimeRules;
}  // namespace cassia::engines::duty

namespace cassia::law {

// A decision table of a package: `packages/<package>/tables/<name>.table`.
struct LawTable {
  std::string package;
  std::string path;
  engines::decision::table::DecisionTable table;
  // Of `duty_regime` in a compiled book: law/regime_rules.h.
  std::shared_ptr<const engines::duty::RegimeRules> regime_rules = {};
};

}  // namespace cassia::law

#pragma once

#include <string_view>

#include "engines/decision/table/receipt.h"

namespace cassia::messages {

// Reads the inputs (read_facts), decides and tells how. Refuses what these do.
struct DecisionQuestion {
  const engines::decision::table::DecisionTable& table;
  std::string_view inputs;  // a JSON object
  engines::decision::table::DecisionMoment moment;
  std::vector<engines::decision::table::PackagePin> packages = {};
};
base::Result<engines::decision::table::Receipt> decide_by_json(DecisionQuestion question);

}  // namespace cassia::messages

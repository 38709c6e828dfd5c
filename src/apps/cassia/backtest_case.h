#pragma once

#include <string>
#include <vector>

#include "apps/cassia/decision_files.h"
#include "engines/decision/table/receipt.h"
#include "systems/treaty/reforms/reforms.h"

namespace cassia::apps {

// One recorded decision of a case, and both receipts of it, made again from the file.
struct CaseReceipts {
  std::string subject = {};  // empty: not told
  base::Instant decided_at = {};
  std::vector<engines::decision::table::NamedValue> recorded = {};  // outputs, where they are told
  base::Result<engines::decision::table::Receipt> old_version;
  base::Result<engines::decision::table::Receipt> new_version;
};

// Which packages the receipts pin.
struct VersionPins {
  std::vector<engines::decision::table::PackagePin> old_version = {};
  std::vector<engines::decision::table::PackagePin> new_version = {};
};

// All decisions of the case, in the order of the file. Refuses what the file's reader refuses.
base::Result<std::vector<CaseReceipts>> find_case(
    DecisionFileReader& file, const systems::treaty::reforms::Backtest& backtest,
    const VersionPins& pins, const std::string& case_name);

}  // namespace cassia::apps

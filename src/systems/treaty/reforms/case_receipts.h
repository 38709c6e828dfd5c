#pragma once

#include <string>
#include <vector>

#include "engines/decision/table/receipt.h"
#include "systems/treaty/reforms/reforms.h"

namespace cassia::systems::treaty::reforms {

// One recorded decision of a case, and both receipts of it, made again from what was recorded.
struct CaseReceipts {
  std::string subject = {};  // empty: not told
  base::Instant decided_at = {};
  std::vector<engines::decision::table::NamedValue> facts = {};     // inputs that are told
  std::vector<engines::decision::table::NamedValue> recorded = {};  // outputs, where they are told
  base::Result<engines::decision::table::Receipt> old_version;
  base::Result<engines::decision::table::Receipt> new_version;
};

// Which packages the receipts pin.
struct VersionPins {
  std::vector<engines::decision::table::PackagePin> old_version = {};
  std::vector<engines::decision::table::PackagePin> new_version = {};
};

// The decisions of that case among those of a block, in their order.
std::vector<CaseReceipts> receipts_of_case(
    const Backtest& backtest, const VersionPins& pins,
    const engines::decision::table::RecordedDecisions& decisions, const std::string& case_name);

}  // namespace cassia::systems::treaty::reforms

#pragma once

#include <string>
#include <vector>

#include "apps/cassia/decision_files.h"
#include "systems/treaty/reforms/case_receipts.h"

namespace cassia::apps {

// All decisions of the case, in the order of the file. Refuses what the file's reader refuses.
base::Result<std::vector<systems::treaty::reforms::CaseReceipts>> find_case(
    DecisionFileReader& file, const systems::treaty::reforms::Backtest& backtest,
    const systems::treaty::reforms::VersionPins& pins, const std::string& case_name);

}  // namespace cassia::apps

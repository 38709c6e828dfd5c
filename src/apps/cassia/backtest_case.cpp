#include "apps/cassia/backtest_case.h"

#include <algorithm>

namespace cassia::apps {

namespace feel = engines::decision::feel;
namespace reforms = systems::treaty::reforms;

base::Result<std::vector<reforms::CaseReceipts>> find_case(DecisionFileReader& file,
                                                           const reforms::Backtest& backtest,
                                                           const reforms::VersionPins& pins,
                                                           const std::string& case_name) {
  std::vector<reforms::CaseReceipts> found;
  for (auto block = CASSIA_TRY(file.next()); block; block = CASSIA_TRY(file.next())) {
    const auto names = CASSIA_TRY(
        read_raw_block(file.head(), *block, {.has_subjects = false, .has_facts = false}));
    if (std::ranges::find(names.cases.values, feel::Value(case_name)) == names.cases.values.end()) {
      continue;
    }
    const auto decisions = CASSIA_TRY(read_raw_block(file.head(), *block));
    std::ranges::move(receipts_of_case(backtest, pins, decisions, case_name),
                      std::back_inserter(found));
  }
  return found;
}

}  // namespace cassia::apps

#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "engines/decision/table/decision_table.h"

namespace cassia::engines::decision::table {

// The rank of each row under the table's hit policy: for `first` the row itself, for `priority` and
// `output order` where its outputs stand among the values that the outputs allow (the first output
// counts first), else alike. Refuses table_policy_unfit where the outputs are not what the policy
// needs: constants listed in their order, or one number to be summed or compared.
base::Result<std::vector<std::uint32_t>> ranks_of(const DecisionTable& table);

}  // namespace cassia::engines::decision::table

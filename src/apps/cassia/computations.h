#pragma once

#include <string>
#include <vector>

#include "engines/duty/duty.h"
#include "law/law_book.h"
#include "messages/field_node.h"

namespace cassia::apps {

// Answers that the law gives without any state, for `compute NAME field=value` in scenarios:
//
//   duty hs origin value on             every regime side by side
//   lanes arrivals seconds on           lanes needed for a flow of trucks
//   slots date pass lane_class          how many slots are offered, and why others are not
//   filing_validity filed_at [rule_date]
//
// Refuses command_unknown, field_malformed and what the law refuses.
base::Result<std::vector<std::string>> compute(const std::string& name,
                                               const messages::FieldNode& node,
                                               const law::LawBook& law);

// "acfta | applies | 0 % | 0.00 | 90000.00 | 90000.00 | unverified": regime, standing with its
// reason, duty rate, duty, VAT, total.
std::vector<std::string> regime_lines(const engines::duty::LineTaxes& taxes);

}  // namespace cassia::apps

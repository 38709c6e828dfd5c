#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/events.h"

namespace cassia::systems::trade::declarations {

// Customs Law art. 24, GACC Decree 128 (register: customs_law_2021.24, gacc_decree_128): the
// consignee declares within 14 days of entry, the day after entry being the first. Who declares
// later owes 0.05 % of the dutiable value for each day from the fifteenth to the day of acceptance,
// both counted; when the fifteenth is no working day the count begins on the next one. The fee is
// in whole yuan, the fraction dropped, and is not collected below the minimum.
struct LateDeclaration {
  base::Date entry_on = {};
  base::Date accepted_on = {};
  base::Money dutiable_value = {};  // CNY
};
base::Result<LateFee> late_declaration_fee(const LateDeclaration& late, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

#pragma once

#include "base/result.h"
#include "law/law_book.h"

namespace cassia::systems::trade::declarations {

// Tariff Law art. 43, second paragraph (register: tariff_law_2024.43): from the end of the time to
// pay, 0.05 % of the tax owed for each day up to the day of payment.
struct LatePayment {
  base::Money tax = {};
  base::Date due = {};
  base::Date paid_on = {};
};
struct LateInterest {
  std::int64_t days = 0;
  base::Money interest = {};
  base::Citation citation = {};
};
base::Result<LateInterest> late_interest(const LatePayment& payment, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

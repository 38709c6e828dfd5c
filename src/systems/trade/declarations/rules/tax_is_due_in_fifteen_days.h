#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/commands.h"

namespace cassia::systems::trade::declarations {

// Tariff Law art. 43 (register: tariff_law_2024.43): tax is paid within 15 days of the completed
// declaration; consolidated, by the end of the fifth working day of the next month. Whether a last
// day that is no working day moves is a parameter of its own, since the article does not say.
struct DueQuestion {
  base::Date declared_on = {};
  PaymentMode payment = PaymentMode::account;
};
struct DueDate {
  base::Date due = {};
  base::Citation citation = {};
};
base::Result<DueDate> tax_due(const DueQuestion& question, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

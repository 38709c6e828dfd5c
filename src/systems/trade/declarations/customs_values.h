#pragma once

#include "systems/trade/declarations/declarations.h"

namespace cassia::systems::trade::declarations {

// The customs value of every line in CNY, in the order of the lines, and the exchange rates used.
// Tariff Law art. 60 (register: tariff_law_2024.60): at the rate of the day of declaration.
struct CustomsValues {
  std::vector<base::Money> lines = {};
  std::vector<ExchangeRateUsed> exchange_rates = {};
  base::Money total = {};
};
// Refuses exchange_rate_unknown and what engines/duty refuses for values, the place being the line
// or the field of the terms.
base::Result<CustomsValues> customs_values(const AssessmentQuestion& question,
                                           const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

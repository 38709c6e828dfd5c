#include "journeys/unused_preference/past_regime.h"

#include <algorithm>

#include "journeys/quote.h"
#include "journeys/refusals.h"

namespace cassia::journeys {

base::Result<base::Money> value_in_yuan(const PastLine& line, const law::LawBook& law) {
  if (line.value.currency() == base::Currency()) {
    return line.value;
  }
  return customs_value({.terms = {.incoterm = engines::duty::Incoterm::cip},
                        .price = line.value,
                        .on = line.declared_on},
                       law);
}

base::Result<void> check_payment(const PastLine& line) {
  if (line.regime.empty() && !line.duty_paid) {
    return base::Refusal{.code = kPastPaymentMissing, .place = "regime"};
  }
  return {};
}

base::Result<const engines::duty::Regime*> told_regime(const PastLine& line,
                                                       const engines::duty::LineTaxes& taxes) {
  const engines::duty::Regime* const told =
      line.regime.empty() ? nullptr : engines::duty::find_regime(taxes, line.regime);
  if (told == nullptr && !line.regime.empty()) {
    return base::Refusal{
        .code = kPastRegimeUnknown, .place = "regime", .facts = {{"regime", line.regime}}};
  }
  return told;
}

const engines::duty::Regime* regime_of(const PastLine& line,
                                       const engines::duty::LineTaxes& taxes) {
  const engines::duty::Regime* const told =
      line.regime.empty() ? nullptr : engines::duty::find_regime(taxes, line.regime);
  if (!line.duty_paid) {
    return told;
  }
  const auto gives = [paid = *line.duty_paid](const engines::duty::Regime& regime) {
    return regime.taxes && regime.taxes->duty == paid;
  };
  if (told != nullptr && gives(*told)) {
    return told;
  }
  const auto found = std::ranges::find_if(taxes.regimes, gives);
  return found == taxes.regimes.end() ? nullptr : &*found;
}

}  // namespace cassia::journeys

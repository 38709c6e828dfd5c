#pragma once

#include "engines/duty/duty.h"
#include "journeys/unused_preference/unused_preference.h"

// How a line of the past was valued and taxed, for whoever looks at it again.
namespace cassia::journeys {

// The customs value in CNY, at the exchange rate of the day of declaration. Refuses
// exchange_rate_unknown.
base::Result<base::Money> value_in_yuan(const PastLine& line, const law::LawBook& law);

// Refuses past_payment_missing: the line says neither its regime nor its duty.
base::Result<void> check_payment(const PastLine& line);

// The regime that the line names; null where it names none. Refuses past_regime_unknown.
base::Result<const engines::duty::Regime*> told_regime(const PastLine& line,
                                                       const engines::duty::LineTaxes& taxes);

// The regime under which the line was taxed: the one it names, unless the duty that was paid is
// another; then the one that gives exactly this duty, of equal ones the cheapest lawful. Null where
// there is none.
const engines::duty::Regime* regime_of(const PastLine& line, const engines::duty::LineTaxes& taxes);

}  // namespace cassia::journeys

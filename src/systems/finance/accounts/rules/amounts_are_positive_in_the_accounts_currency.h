#pragma once

#include "base/result.h"
#include "systems/finance/accounts/state.h"

namespace cassia::systems::finance::accounts {

// The account is kept in one currency, in which taxes are assessed (register:
// cassia_design.duty_account); every amount is in it and more than zero. Refuses wrong_currency and
// amount_not_positive at `place`.
base::Result<void> amount_is_lawful(const State& state, base::Money amount,
                                    std::string_view place = "amount");

// An account is opened in the currency of assessment. Refuses wrong_currency.
base::Result<void> currency_is_of_assessment(base::Currency currency);

}  // namespace cassia::systems::finance::accounts

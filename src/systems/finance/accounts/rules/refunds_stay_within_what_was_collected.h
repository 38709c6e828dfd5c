#pragma once

#include "base/result.h"
#include "systems/finance/accounts/state.h"

namespace cassia::systems::finance::accounts {

// Tariff Law art. 51 (register: tariff_law_2024.51): what was overpaid is given back. What was not
// collected for a reference, or was given back before, cannot be overpaid. Refuses
// refund_exceeds_collected.
base::Result<void> refund_is_covered(const State& state, const Refund& refund);

}  // namespace cassia::systems::finance::accounts

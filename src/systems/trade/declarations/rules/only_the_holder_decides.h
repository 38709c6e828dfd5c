#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "systems/trade/declarations/state.h"

namespace cassia::systems::trade::declarations {

// A case that an officer holds is decided by that officer alone; one that nobody holds by any.
// Refuses case_held_by_other with who holds it since when, and own_case.
base::Result<void> holder_decides(const State& state, const base::Context& context);

}  // namespace cassia::systems::trade::declarations

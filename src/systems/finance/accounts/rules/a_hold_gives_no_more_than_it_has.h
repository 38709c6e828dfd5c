#pragma once

#include "base/result.h"
#include "systems/finance/accounts/state.h"

namespace cassia::systems::finance::accounts {

// Only what is held for a part is paid from it or given back (register:
// cassia_design.duty_account). held_part refuses hold_unknown, hold_covers hold_exceeded.
base::Result<OpenHold> held_part(const State& state, const std::string& reference,
                                 const std::string& part);
base::Result<void> hold_covers(const PostHold& command, base::Money remaining);

}  // namespace cassia::systems::finance::accounts

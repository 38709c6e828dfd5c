#pragma once

#include "base/result.h"
#include "systems/treaty/reforms/state.h"

namespace cassia::systems::treaty::reforms {

// One version at one place and time. A pilot may stand over what is adopted there, and no second
// pilot over it; an adoption names the adopted version that it takes the place of; nothing begins
// at a place behind something that is to begin there later. Refuses version_overlap.
base::Result<void> meets_no_other(const State& state, const ReformId& reform, const Entry& entry);

}  // namespace cassia::systems::treaty::reforms

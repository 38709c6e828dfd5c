#pragma once

#include <vector>

#include "journeys/unit.h"

namespace cassia::journeys {

// The gate's own clocks, set and dropped by its events: a slot that is missed, a batch that stays
// incomplete. `before` is the batch before the events.
void set_gate_timers(const gate::BatchId& batch, const std::vector<gate::Event>& events,
                     const gate::State& before, Unit& unit);

}  // namespace cassia::journeys

#pragma once

#include <optional>

#include "base/actor.h"
#include "base/result.h"

namespace cassia::systems::trade::gate {

// What a lane reports may come late, but not from the future, and not from before what is already
// known of the vehicle: its state never moves backward. Refuses gate_event_in_future and
// gate_event_out_of_order.
base::Result<void> check_time(const base::Context& context,
                              const std::optional<base::Instant>& last_at);

}  // namespace cassia::systems::trade::gate

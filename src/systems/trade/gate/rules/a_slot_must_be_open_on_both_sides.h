#pragma once

#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

// Refuses slot_unknown (not one of the slots of its day), slot_over (it ended before `now`) and
// slot_not_offered with the side that is closed. See offered_slots in gate.h.
base::Result<void> check_slot(const BookAppointment& command, base::Instant now,
                              const law::LawBook& law);

}  // namespace cassia::systems::trade::gate

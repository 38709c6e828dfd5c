#pragma once

#include "base/actor.h"
#include "base/result.h"

namespace cassia::systems::trade::gate {

// Customs Law art. 14: the person in charge of a vehicle answers for its declarations. Refuses
// not_the_carrier when another organisation acts.
base::Result<void> check_acts_for_carrier(const base::OrganisationId& carrier,
                                          const base::Context& context);

}  // namespace cassia::systems::trade::gate

#pragma once

#include "systems/trade/declarations/declarations.h"

namespace cassia::systems::trade::declarations {

// What the tariffs and agreements of the book say of one line on its day: the engine's facts.
// Refuses what the book lacks in parameters; a rate that no table gives is unknown, not refused.
base::Result<engines::duty::RateFacts> rate_facts(const LineQuestion& question,
                                                  const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

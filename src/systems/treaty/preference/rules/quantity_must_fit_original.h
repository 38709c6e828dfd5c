#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The lines of an allocation in the units of the original's lines. What is split off for a new
// proof is not more than what remains of the original, line by line; else the whole allocation is
// refused: back_to_back_exceeds_original, proof_line_unknown, quantity_not_positive, and what the
// table of units refuses.
base::Result<std::vector<LineQuantity>> quantity_must_fit_original(
    const State& original, const AllocateBackToBack& command, const Ground& ground,
    const law::LawBook& law);

}  // namespace cassia::systems::treaty::preference

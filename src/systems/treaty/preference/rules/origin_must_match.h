#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The declared country of origin is that of the proof (of a back-to-back proof: still the first).
base::Result<Finding> origin_must_match(const Question& question);

}  // namespace cassia::systems::treaty::preference

#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The first digits (six) of the declared code and of the proof's are equal. Codes of two editions
// of the nomenclature cannot be compared without a correlation: the answer is unknown, and the
// claim is secured. So is one whose classification is disputed.
base::Result<Finding> hs_code_must_match(const Question& question);

}  // namespace cassia::systems::treaty::preference

#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The goods came straight, or through others with nothing but the lawful handling and under
// customs control, which papers show. What is known to be otherwise fails; what is merely not
// proven is secured.
base::Result<Finding> consignment_must_be_direct(const Question& question);

}  // namespace cassia::systems::treaty::preference

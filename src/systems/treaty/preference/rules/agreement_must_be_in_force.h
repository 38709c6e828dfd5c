#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// On the day of import the agreement is in force between China and the country of origin, and the
// country that issued the proof where it is another.
base::Result<Finding> agreement_must_be_in_force(const Question& question);

}  // namespace cassia::systems::treaty::preference

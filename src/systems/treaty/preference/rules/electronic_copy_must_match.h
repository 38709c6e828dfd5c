#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// Where the issuing party is linked, its electronic copy matches the claim but for minor
// differences. Otherwise the claim is secured and verified.
base::Result<Finding> electronic_copy_must_match(const Question& question);

}  // namespace cassia::systems::treaty::preference

#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The proof is registered, belongs to the claimant (no proof is accepted for two importers), was
// neither cancelled nor replaced, is of a kind that the agreement accepts, and has the line.
// A stranger learns nothing but that he is not the consignee.
base::Result<Finding> proof_must_exist(const Question& question);

}  // namespace cassia::systems::treaty::preference

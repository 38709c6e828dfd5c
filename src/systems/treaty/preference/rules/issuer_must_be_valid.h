#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The code of the approved exporter was valid on the day of issue; so was that of an issuing body
// where its days are recorded.
base::Result<Finding> issuer_must_be_valid(const Question& question);

}  // namespace cassia::systems::treaty::preference

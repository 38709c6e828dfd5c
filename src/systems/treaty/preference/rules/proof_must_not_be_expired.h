#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// The declaration was accepted not later than the proof's last day.
base::Result<Finding> proof_must_not_be_expired(const Question& question);

// The last day: the same day of the month so many months after issue, or the last of that month
// where it has none (29 February -> 28 February). A back-to-back proof ends not later than its
// original.
base::Date last_day_of(const RegisterProof& proof, const law::Agreement& agreement);
base::Date last_day_after(base::Date issue_date, const law::Agreement& agreement);

}  // namespace cassia::systems::treaty::preference

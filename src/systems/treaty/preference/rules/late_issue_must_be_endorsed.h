#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// A certificate issued after the window that follows shipment bears the endorsement, and was
// issued within the months that the agreement allows. One that gives no day of shipment was issued
// before it was known; only one issued after the import has certainly missed the window.
base::Result<Finding> late_issue_must_be_endorsed(const Question& question);

}  // namespace cassia::systems::treaty::preference

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// What the automatic check does not clear by itself: doubts of the determinations, regional values
// close to the threshold, late issue, corrections and splits. A reason is left out only where
// certification.reasons_without_officer names it.
base::Result<std::vector<CheckFinding>> left_to_officer(
    const Application& application, const std::vector<Determination>& determinations,
    const law::Dated<std::string>& endorsement, const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// What the automatic check does not clear by itself: doubts of the determinations, regional values
// close to the threshold, late issue, corrections and splits. A reason is left out only where
// certification.reasons_without_officer names it, or certification.reasons_settled_by_review does
// and an officer of the body that is asked accepted this very determination of the line's product
// before.
base::Result<std::vector<CheckFinding>> left_to_officer(
    const SubmitApplication& command, const std::vector<Determination>& determinations,
    const law::Dated<std::string>& endorsement, const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

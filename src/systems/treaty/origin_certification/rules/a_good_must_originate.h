#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// RCEP art. 3.17 and ACFTA's procedures: a certificate is for goods that originate. Every line has
// a determination of its own goods under the rules of the day, and each says yes; one that nobody
// can decide is as little issued as one that fails, and says what is missing. Refuses
// determination_missing, determination_mismatch, goods_not_originating, origin_undecided,
// country_of_origin_unknown.
base::Result<void> goods_originate(const SubmitApplication& command,
                                   const law::Agreement& agreement, const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// Regulation on Origin art. 17 (register: origin_regulation_2019.17): customs and the trade
// promotion council issue, here the organisations of certification.issuers. Whoever decides on a
// certificate is the one that was asked for it. Refuses not_an_issuing_body.
base::Result<void> is_issuing_body(const base::OrganisationId& organisation, std::string_view place,
                                   const Setting& setting);
base::Result<void> acts_as_issuing_body(const Setting& setting);

// The applicant of this certificate. Refuses not_the_applicant.
base::Result<void> acts_as_applicant(const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// What a correction, a replacement or a back-to-back proof stands on: a proof under the same
// agreement, of the applicant, neither cancelled nor replaced, and not expired on the day; a new
// number is asked of the body that issued the old one. A back-to-back proof itself is not
// corrected: it is cancelled, and its part is split off anew. Refuses earlier_proof_unusable (fault
// unknown, agreement, ended, issuer, back_to_back) and earlier_proof_expired; what belongs to
// others is as unknown as what never was.
base::Result<const EarlierProof*> stands(const Application& application,
                                         const std::optional<EarlierProof>& earlier,
                                         const base::OrganisationId& applicant,
                                         const law::Agreement& agreement, const Setting& setting);

// A replacement says what the earlier certificate said. Refuses replacement_differs.
base::Result<void> says_the_same(const Application& application, const EarlierProof& earlier);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// RCEP art. 3.19 (register: rcep.3.19): each line of a back-to-back proof takes from a line of the
// original, of the same subheading, not more than is left of it; origin and criterion are the
// original's. The binding ledger is that of the original: it is asked again when the proof is
// issued. Gives one determination for each line. Refuses split_line_mismatch,
// split_exceeds_original and what the table of units refuses.
base::Result<std::vector<Determination>> split_of(const Application& application,
                                                  const EarlierProof& original,
                                                  const law::Agreement& agreement,
                                                  const Setting& setting);

// The line of the original that a line takes from; there is one once split_of agreed.
const EarlierLine* original_line(const EarlierProof& original, std::int64_t line_no);

}  // namespace cassia::systems::treaty::origin_certification

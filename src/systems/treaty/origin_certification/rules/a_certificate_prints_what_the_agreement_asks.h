#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// RCEP annex 3B and ACFTA's Form E: the criterion in the agreement's own word, the country of
// origin, and the FOB value only where the regional value decided. A criterion without a word in
// law is refused (parameter_unknown). `original` is there for a back-to-back proof, whose criterion
// it gives.
base::Result<std::vector<PrintedLine>> printed_lines(const ApplicationSubmitted& submitted,
                                                     const EarlierProof* original,
                                                     const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

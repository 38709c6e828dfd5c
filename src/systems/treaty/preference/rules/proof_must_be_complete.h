#pragma once

#include "systems/treaty/preference/rules/finding.h"

namespace cassia::systems::treaty::preference {

// A proof that is presented names its issuer, exporter, consignee, origin and at least one line,
// each line with a quantity of a known unit, and was not issued after `today`. Refuses
// proof_incomplete, proof_line_malformed, proof_issued_in_future.
base::Result<void> proof_must_be_complete(const RegisterProof& proof, base::Date today,
                                          const law::LawBook& law);

// A back-to-back proof, and no other, quotes an original of the same agreement that was valid when
// it was issued itself. Refuses original_mismatch.
base::Result<void> original_must_be_valid(const RegisterProof& proof,
                                          const law::Agreement& agreement);

}  // namespace cassia::systems::treaty::preference

#pragma once

#include "journeys/unit.h"

// The electronic copy of a proof that is presented; part of the journey of a consignment.
namespace cassia::journeys {

// Where the copy of a registered proof would be: at the partner that tells of what its Party issues
// under the agreement. Nothing where nobody tells. The register must be loaded (asserted).
std::optional<Stream> electronic_copy_of(const preference::State& proof, const States& states);

// What the claim is compared by: its own fields and those of the proof. The copy must be loaded.
std::optional<origin_exchange::CompareOriginCopy> comparison_of(const preference::Claim& claim,
                                                                const std::string& goods_name,
                                                                const States& states,
                                                                const law::LawBook& law);

preference::EOriginCopy copy_of(origin_exchange::Outcome outcome);

// Compares the claim with the copy, where there is a partner, and says how; the comparison joins
// the step. Else it is what the claim said.
base::Result<preference::EOriginCopy> compare_electronic_copy(const preference::Claim& claim,
                                                              const std::string& goods_name,
                                                              Unit& unit);

}  // namespace cassia::journeys

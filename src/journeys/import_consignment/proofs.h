#pragma once

#include "journeys/unit.h"

// Proofs that stand on other proofs; not for others than the dispatcher.
namespace cassia::journeys {

// The proof's own stream, and that of the original that it was split off.
std::vector<Stream> streams_of_proof(const preference::RegisterProof& command);

base::Result<void> register_proof(const preference::RegisterProof& command, Unit& unit);

}  // namespace cassia::journeys

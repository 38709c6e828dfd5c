#pragma once

#include "systems/treaty/preference/preference.h"

// The commands of the desk, one function each; decide() chooses. Private to the desk.
namespace cassia::systems::treaty::preference {

using Decided = base::Result<std::vector<Event>>;

// What every decision sees.
struct Desk {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
};

// decide_proof.cpp: the proof itself.
Decided decide_on(const Desk& desk, const RegisterProof& command);
Decided decide_on(const Desk& desk, const CancelProof& command);
Decided decide_on(const Desk& desk, const ReplaceProof& command);
Decided decide_on(const Desk& desk, const AllocateBackToBack& command);
Decided decide_on(const Desk& desk, const ReturnBackToBack& command);

// decide_claim.cpp: claims on it.
Decided decide_on(const Desk& desk, const Claim& command);
Decided decide_on(const Desk& desk, const SupplyEvidence& command);
Decided decide_on(const Desk& desk, const ReturnClaims& command);
Decided decide_on(const Desk& desk, const WithdrawClaim& command);
Decided decide_on(const Desk& desk, const ForfeitClaim& command);
Decided decide_on(const Desk& desk, const StartVerification& command);
Decided decide_on(const Desk& desk, const ConcludeVerification& command);

// Refuses proof_not_registered.
base::Result<void> check_registered(const State& state, std::string_view agreement,
                                    const ProofNumber& number);
// Refuses proof_cancelled and proof_replaced.
base::Result<void> check_alive(const State& state);

}  // namespace cassia::systems::treaty::preference

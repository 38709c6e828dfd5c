#pragma once

#include <map>

#include "systems/treaty/preference/events.h"

namespace cassia::systems::treaty::preference {

// none -> issued -> part_used -> fully_used and back as claims return; cancelled and replaced are
// final. That a proof has expired follows from the day, so it is no phase.
enum class ProofPhase : std::uint8_t { none, issued, part_used, fully_used, cancelled, replaced };
BOOST_DESCRIBE_ENUM(ProofPhase, none, issued, part_used, fully_used, cancelled, replaced)

// granted, secured, under_verification and confirmed claims hold their quantity; the others gave
// it back. A claim that is denied leaves no trace but its refusal.
enum class ClaimPhase : std::uint8_t {
  granted,
  secured,
  forfeited,
  under_verification,
  confirmed,
  reclaimed,
  returned,
  withdrawn
};
BOOST_DESCRIBE_ENUM(ClaimPhase, granted, secured, forfeited, under_verification, confirmed,
                    reclaimed, returned, withdrawn)

// certified = claimed + allocated + what remains, all in the line's own unit.
struct LineLedger {
  ProofLine line = {};
  base::Quantity claimed = {};    // held by claims
  base::Quantity allocated = {};  // split off for back-to-back proofs

  friend bool operator==(const LineLedger&, const LineLedger&) = default;
};
BOOST_DESCRIBE_STRUCT(LineLedger, (), (line, claimed, allocated))

struct ClaimRecord {
  Claim claim = {};
  ClaimPhase phase = ClaimPhase::granted;
  base::Quantity granted = {};  // in the claim's unit
  base::Quantity excess = {};   // in the claim's unit
  base::Quantity used = {};     // in the line's unit
  std::string reason = {};
  std::optional<base::Date> security_until = {};
  bool is_unverified = false;

  friend bool operator==(const ClaimRecord&, const ClaimRecord&) = default;
};
BOOST_DESCRIBE_STRUCT(ClaimRecord, (),
                      (claim, phase, granted, excess, used, reason, security_until, is_unverified))

struct State {
  ProofPhase phase = ProofPhase::none;
  RegisterProof proof = {};
  base::OrganisationId registered_by = {};
  base::Date expires_on = {};
  base::Citation expiry_citation = {};
  bool is_unverified = false;
  std::string ended_reason = {};  // why it was cancelled or replaced
  ProofNumber replaced_by = {};
  std::vector<LineLedger> lines = {};              // in the proof's order
  std::map<std::string, ClaimRecord> claims = {};  // by claim_key
  std::vector<BackToBackAllocated> allocations = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (phase, proof, registered_by, expires_on, expiry_citation, is_unverified,
                       ended_reason, replaced_by, lines, claims, allocations))

}  // namespace cassia::systems::treaty::preference

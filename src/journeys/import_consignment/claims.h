#pragma once

#include "journeys/unit.h"

// Claims of preference of a consignment; parts of its journey.
namespace cassia::journeys {

// The content of a declaration without its claims.
declarations::DeclarationContent content_of(const Consignment& consignment);

// The streams of the proofs that the lines name.
std::vector<Stream> proof_streams(const Consignment& consignment);
// What the partners say who are linked for the proofs that the lines name; the proofs and the
// register of partners are loaded.
std::vector<Stream> copy_streams(const Consignment& consignment, const States& states);
// Those that an accepted content stands on.
std::vector<Stream> proof_streams(const declarations::DeclarationContent& content);

// What a claim is made for beside its line.
struct ClaimingDeclaration {
  declarations::DeclarationId declaration_id = {};
  base::OrganisationId declarant = {};
  base::Date acceptance_date = {};
};

// What the desk of preference is asked for one line.
preference::Claim claim_of(const declarations::GoodsLine& goods, const ProofClaim& claim,
                           const ClaimingDeclaration& claiming, base::Date import_date);

// Takes the quantities of all lines from their proofs and returns what was accepted; the place of
// a refusal is "consignment.lines[i].claim". Sets a timer for each claim that is only secured.
base::Result<std::vector<declarations::AcceptedClaim>> make_claims(
    const Consignment& consignment, const ClaimingDeclaration& claiming, Unit& unit);

// Gives back everything that the declaration holds of its proofs, and drops the timers.
base::Result<void> return_claims(const declarations::State& declaration, const std::string& reason,
                                 Unit& unit);

// "security.D-1.2": the timer at whose end the security of a line is forfeited.
std::string security_timer(const declarations::DeclarationId& declaration_id, std::int64_t line_no);

}  // namespace cassia::journeys

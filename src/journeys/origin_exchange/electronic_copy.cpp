#include "journeys/origin_exchange/electronic_copy.h"

#include <algorithm>

#include "base/assert.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using origin_exchange::CompareOriginCopy;

const origin_exchange::Partner* partner_for(const preference::State& proof, const States& states) {
  if (proof.phase == preference::ProofPhase::none) {
    return nullptr;
  }
  const origin_exchange::State* const partners = states.origin_exchange(partners_stream().key);
  CASSIA_ASSERT(partners != nullptr, "the register is loaded with the proofs");
  return origin_exchange::linked_partner(
      *partners, proof.proof.issued_in.value_or(proof.proof.origin), proof.proof.agreement);
}

}  // namespace

std::optional<Stream> electronic_copy_of(const preference::State& proof, const States& states) {
  const origin_exchange::Partner* const partner = partner_for(proof, states);
  if (partner == nullptr) {
    return {};
  }
  return copy_stream(partner->partner, proof.proof.agreement, proof.proof.number.text());
}

std::optional<CompareOriginCopy> comparison_of(const preference::Claim& claim,
                                               const std::string& goods_name, const States& states,
                                               const law::LawBook& law) {
  const preference::State* const proof =
      states.preference(preference::proof_key(claim.agreement, claim.number));
  if (proof == nullptr || proof->proof.number != claim.number) {
    return {};
  }
  const origin_exchange::Partner* const partner = partner_for(*proof, states);
  const auto line =
      std::ranges::find(proof->proof.lines, claim.proof_line, &preference::ProofLine::line_no);
  const auto digits =
      law.integer("preference." + claim.agreement + ".hs_digits", claim.acceptance_date);
  if (partner == nullptr || line == proof->proof.lines.end() || !digits) {
    return {};  // the desk of proofs refuses the claim, or nobody tells of its proof
  }
  return CompareOriginCopy{
      .partner = partner->partner,
      .agreement = claim.agreement,
      .number = *origin_exchange::CopyNumber::parse(claim.number.text()),
      .declaration = *origin_exchange::ComparedDeclaration::parse(claim.declaration_id.text()),
      .line_no = claim.line_no,
      .claimant = claim.claimant,
      .declared = {.proof_line = claim.proof_line,
                   .hs_code = claim.hs_code,
                   .proof_hs_code = line->hs_code,
                   .origin = claim.origin,
                   .quantity = claim.quantity,
                   .certified = line->quantity,
                   .goods_name = goods_name,
                   .criterion = line->criterion,
                   .issue_date = proof->proof.issue_date,
                   .exporter = proof->proof.exporter,
                   .invoice_number = proof->proof.invoice_number,
                   .hs_digits = digits->value}};
}

preference::EOriginCopy copy_of(origin_exchange::Outcome outcome) {
  switch (outcome) {
    case origin_exchange::Outcome::match:
      return preference::EOriginCopy::match;
    case origin_exchange::Outcome::minor_difference:
      return preference::EOriginCopy::minor_difference;
    case origin_exchange::Outcome::mismatch:
      return preference::EOriginCopy::mismatch;
    case origin_exchange::Outcome::absent:
      return preference::EOriginCopy::absent;
  }
  return preference::EOriginCopy::absent;
}

base::Result<preference::EOriginCopy> compare_electronic_copy(const preference::Claim& claim,
                                                              const std::string& goods_name,
                                                              Unit& unit) {
  const auto command = comparison_of(claim, goods_name, unit.states(), unit.law());
  if (!command) {
    return claim.e_origin;
  }
  const auto events = CASSIA_TRY(unit.decide(origin_exchange::Command(*command)));
  return copy_of(std::get<origin_exchange::CopyCompared>(events.front()).outcome);
}

}  // namespace cassia::journeys

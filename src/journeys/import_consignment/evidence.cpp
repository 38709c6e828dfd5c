#include <algorithm>

#include "journeys/import_consignment/claims.h"
#include "journeys/import_consignment/duty_holds.h"
#include "journeys/import_consignment/import_consignment.h"
#include "journeys/origin_exchange/electronic_copy.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using declarations::AcceptedClaim;
using declarations::SecurityOutcome;

const AcceptedClaim* find_claim(const declarations::State& declaration, std::int64_t line_no) {
  const auto claim =
      std::ranges::find(declaration.content.claims, line_no, &AcceptedClaim::line_no);
  return claim == declaration.content.claims.end() ? nullptr : &*claim;
}

// The proof that the evidence is about: the one of the claim, or the one that comes now.
std::optional<preference::ProofNumber> proof_of(const AcceptedClaim* claim,
                                                const SupplyEvidence& command) {
  if (claim == nullptr) {
    return {};
  }
  if (claim->proof.empty()) {
    return command.number;
  }
  return *preference::ProofNumber::parse(claim->proof);
}

// Puts an end to the security: money, timer and declaration.
base::Result<void> settle(const declarations::State& declaration, std::int64_t line_no,
                          SecurityOutcome outcome, const std::string& proof, Unit& unit) {
  CASSIA_TRY(unit.decide(declarations::Command(
      declarations::SettleSecurity{.declaration_id = declaration.declaration_id,
                                   .line_no = line_no,
                                   .outcome = outcome,
                                   .proof = proof})));
  unit.drop_timer(security_timer(declaration.declaration_id, line_no));
  if (outcome == SecurityOutcome::forfeited) {
    return take_part(declaration, security_part(line_no), unit);
  }
  const std::string& reference = declaration.declaration_id.text();
  const accounts::State& account = unit.account(declaration.declarant.text());
  if (!accounts::remaining_of(account, reference, security_part(line_no)).is_zero()) {
    CASSIA_TRY(unit.decide(accounts::Command(accounts::ReleaseHold{
        .owner = declaration.declarant, .reference = reference, .part = security_part(line_no)})));
  }
  return {};
}

// How the claim as it stands now compares with the partner's copy, where there is a partner.
base::Result<std::optional<preference::EOriginCopy>> compare_again(
    const declarations::GoodsLine& goods, const preference::DeclarationId& id,
    const std::string& proof_key, const SupplyEvidence& command, Unit& unit) {
  const preference::ClaimRecord* const record =
      preference::find_claim(*unit.states().preference(proof_key), id, command.line_no);
  if (record == nullptr) {
    return command.e_origin;
  }
  preference::Claim claim = record->claim;
  claim.hs_code = command.hs_code.value_or(claim.hs_code);
  claim.e_origin = command.e_origin.value_or(claim.e_origin);
  return std::optional(CASSIA_TRY(compare_electronic_copy(claim, goods.goods_name, unit)));
}

base::Refusal late_proof_insufficient(const base::Citation& citation, std::string reason) {
  return {.code = kLateProofInsufficient,
          .citation = citation,
          .place = "route",
          .facts = {{"reason", std::move(reason)}}};
}

base::Result<std::vector<preference::Event>> test_again(const declarations::State& declaration,
                                                        const AcceptedClaim& claim,
                                                        const preference::ProofNumber& number,
                                                        const SupplyEvidence& command, Unit& unit) {
  const auto id = *preference::DeclarationId::parse(declaration.declaration_id.text());
  const auto goods = std::ranges::find(declaration.content.lines, command.line_no,
                                       &declarations::GoodsLine::line_no);
  if (!claim.proof.empty()) {
    const std::string key = preference::proof_key(claim.agreement, number);
    const auto e_origin = CASSIA_TRY(compare_again(*goods, id, key, command, unit));
    return unit.decide(preference::Command(preference::SupplyEvidence{.agreement = claim.agreement,
                                                                      .number = number,
                                                                      .declaration_id = id,
                                                                      .line_no = command.line_no,
                                                                      .route = command.route,
                                                                      .e_origin = e_origin,
                                                                      .hs_code = command.hs_code}));
  }
  preference::Claim late{
      .agreement = claim.agreement,
      .number = number,
      .proof_line = command.proof_line,
      .declaration_id = id,
      .line_no = command.line_no,
      .hs_code = goods->hs_code,
      .quantity = goods->quantity,
      .origin = goods->origin,
      .claimant = declaration.declarant,
      .acceptance_date = declaration.assessment.declared_on,
      .import_date = declaration.assessment.rate_date,
      .route = command.route.value_or(preference::Route{}),
      .e_origin = command.e_origin.value_or(preference::EOriginCopy::not_linked),
      .is_guarantee_offered = true};  // it was, when the line was lodged without a proof
  late.e_origin = CASSIA_TRY(compare_electronic_copy(late, goods->goods_name, unit));
  auto events = unit.decide(preference::Command(late));
  // The security of a line that was lodged without a proof has a term of its own.
  if (!events && events.error().code == preference::kSecurityPeriodOver) {
    return late_proof_insufficient(events.error().citation, "security_period_over");
  }
  return events;
}

// A proof that comes after the lodging settles the line or nothing: a part of it, or another
// security, would leave the assessment behind.
base::Result<void> late_proof_is_whole(const preference::Event& event) {
  if (const auto* granted = std::get_if<preference::ClaimGranted>(&event)) {
    if (!granted->excess.is_zero()) {
      return base::Refusal{.code = kProofCoversPart,
                           .citation = {"gacc_decree_255", "quantity"},
                           .place = "number",
                           .facts = {{"granted", base::to_text(granted->granted)},
                                     {"quantity", base::to_text(granted->claim.quantity)}}};
    }
  }
  if (const auto* secured = std::get_if<preference::ClaimSecured>(&event)) {
    return late_proof_insufficient(secured->citation, secured->reason);
  }
  return {};
}

}  // namespace

base::Result<void> supply_evidence(const SupplyEvidence& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream)) {
    return {};
  }
  const declarations::State declaration = unit.declaration(stream.key);
  CASSIA_TRY(declarations::check_secured(declaration, command.line_no, unit.context()));
  const AcceptedClaim* const claim = find_claim(declaration, command.line_no);
  const std::optional<preference::ProofNumber> number = proof_of(claim, command);
  if (!number) {
    return base::Refusal{.code = kProofNumberNeeded,
                         .place = "number",
                         .facts = {{"line_no", std::to_string(command.line_no)}}};
  }
  const Stream proof = proof_stream(claim->agreement, *number);
  if (!unit.sees({proof, partners_stream(), account_stream(declaration.declarant)}) ||
      !follow_declaration_reforms(declaration, declaration.content.port, unit)) {
    return {};
  }
  const auto copy = electronic_copy_of(*unit.states().preference(proof.key), unit.states());
  if (copy && !unit.sees(*copy)) {
    return {};
  }
  const bool is_late_proof = claim->proof.empty();
  for (const preference::Event& event :
       CASSIA_TRY(test_again(declaration, *claim, *number, command, unit))) {
    if (is_late_proof) {
      CASSIA_TRY(late_proof_is_whole(event));
    }
    if (std::holds_alternative<preference::ClaimGranted>(event)) {
      return settle(declaration, command.line_no, SecurityOutcome::returned, number->text(), unit);
    }
    if (std::holds_alternative<preference::ClaimForfeited>(event)) {
      return settle(declaration, command.line_no, SecurityOutcome::forfeited, number->text(), unit);
    }
  }
  return {};
}

base::Result<void> forfeit_security(const ForfeitSecurity& command, Unit& unit) {
  const Stream stream = declaration_stream(command.declaration_id);
  if (!unit.sees(stream)) {
    return {};
  }
  const declarations::State declaration = unit.declaration(stream.key);
  const AcceptedClaim* const claim = find_claim(declaration, command.line_no);
  CASSIA_TRY(
      declarations::check_security_over(declaration, command.line_no, unit.context(), unit.law()));
  std::vector<Stream> needed = {account_stream(declaration.declarant)};
  if (!claim->proof.empty()) {
    needed.push_back(proof_stream(claim->agreement, *preference::ProofNumber::parse(claim->proof)));
  }
  if (!unit.sees(needed)) {
    return {};
  }
  if (!claim->proof.empty()) {
    CASSIA_TRY(unit.decide(preference::Command(preference::ForfeitClaim{
        .agreement = claim->agreement,
        .number = *preference::ProofNumber::parse(claim->proof),
        .declaration_id = *preference::DeclarationId::parse(command.declaration_id.text()),
        .line_no = command.line_no})));
  }
  return settle(declaration, command.line_no, SecurityOutcome::forfeited, claim->proof, unit);
}

}  // namespace cassia::journeys

#include "journeys/import_consignment/claims.h"

#include <algorithm>

#include "journeys/origin_exchange/electronic_copy.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using declarations::AcceptedClaim;
using declarations::ClaimStanding;

preference::DeclarationId for_preference(const declarations::DeclarationId& id) {
  return *preference::DeclarationId::parse(id.text());
}

// The security stands for whole days in the zone: it is forfeited when the day after begins.
base::Result<base::Instant> end_of_day(base::Date day, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->start_of(day + std::chrono::days(1));
}

base::Result<base::Date> import_date(const Consignment& consignment, base::Date acceptance_date,
                                     const law::LawBook& law) {
  if (!consignment.entry_at) {
    return acceptance_date;
  }
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return calendar->date_of(*consignment.entry_at);
}

AcceptedClaim accepted(const declarations::GoodsLine& goods, const ProofClaim& claim,
                       const std::vector<preference::Event>& events) {
  AcceptedClaim taken{.line_no = goods.line_no,
                      .agreement = claim.agreement,
                      .proof = claim.number ? claim.number->text() : std::string()};
  for (const preference::Event& event : events) {
    if (const auto* granted = std::get_if<preference::ClaimGranted>(&event)) {
      taken.standing = ClaimStanding::granted;
      taken.granted = granted->granted;
    }
    if (const auto* secured = std::get_if<preference::ClaimSecured>(&event)) {
      taken.standing = ClaimStanding::secured;
      taken.granted = secured->granted;
      taken.security_until = secured->security_until;
      taken.reason = secured->reason;
    }
  }
  return taken;
}

base::Result<AcceptedClaim> claim_on_proof(const declarations::GoodsLine& goods,
                                           const ProofClaim& claim, const Consignment& consignment,
                                           const ClaimingDeclaration& claiming, Unit& unit) {
  const base::Date imported_on =
      CASSIA_TRY(import_date(consignment, claiming.acceptance_date, unit.law()));
  preference::Claim asked = claim_of(goods, claim, claiming, imported_on);
  asked.e_origin = CASSIA_TRY(compare_electronic_copy(asked, goods.goods_name, unit));
  const auto events = CASSIA_TRY(unit.decide(preference::Command(asked)));
  return accepted(goods, claim, events);
}

// The waiver for small values and the guarantee for a proof to come are of no proof's stream.
base::Result<AcceptedClaim> claim_without_proof(const declarations::GoodsLine& goods,
                                                const ProofClaim& claim,
                                                const Consignment& consignment,
                                                const ClaimingDeclaration& claiming, Unit& unit) {
  const declarations::DeclarationContent content = content_of(consignment);
  const base::Money value = CASSIA_TRY(declarations::consignment_value(
      {.content = &content, .declared_on = claiming.acceptance_date}, unit.law()));
  const base::Date imported_on =
      CASSIA_TRY(import_date(consignment, claiming.acceptance_date, unit.law()));
  const auto answer = CASSIA_TRY(
      preference::assess_without_proof({.agreement = claim.agreement,
                                        .origin = goods.origin,
                                        .consignment_value = value,
                                        .acceptance_date = claiming.acceptance_date,
                                        .import_date = imported_on,
                                        .is_guarantee_offered = claim.is_guarantee_offered},
                                       unit.law()));
  const bool is_waived = answer.verdict == preference::WithoutProofVerdict::waived;
  return AcceptedClaim{.line_no = goods.line_no,
                       .agreement = claim.agreement,
                       .standing = is_waived ? ClaimStanding::waived : ClaimStanding::secured,
                       .granted = goods.quantity,
                       .security_until = answer.security_until,
                       .reason = is_waived ? "" : "proof_missing"};
}

}  // namespace

preference::Claim claim_of(const declarations::GoodsLine& goods, const ProofClaim& claim,
                           const ClaimingDeclaration& claiming, base::Date import_date) {
  return {.agreement = claim.agreement,
          .number = claim.number.value_or(preference::ProofNumber()),
          .proof_line = claim.proof_line,
          .declaration_id = for_preference(claiming.declaration_id),
          .line_no = goods.line_no,
          .hs_code = goods.hs_code,
          .quantity = goods.quantity,
          .origin = goods.origin,
          .claimant = claiming.declarant,
          .acceptance_date = claiming.acceptance_date,
          .import_date = import_date,
          .route = claim.route,
          .e_origin = claim.e_origin,
          .is_guarantee_offered = claim.is_guarantee_offered,
          .is_classification_disputed = claim.is_classification_disputed};
}

declarations::DeclarationContent content_of(const Consignment& consignment) {
  declarations::DeclarationContent content{.batch_no = consignment.batch_no,
                                           .mode = consignment.mode,
                                           .entry_at = consignment.entry_at,
                                           .expected_on = consignment.expected_on,
                                           .port = consignment.port,
                                           .invoice_number = consignment.invoice_number,
                                           .terms = consignment.terms,
                                           .is_perishable = consignment.is_perishable,
                                           .is_express = consignment.is_express,
                                           .is_temporary = consignment.is_temporary,
                                           .payment = consignment.payment,
                                           .guarantee = consignment.guarantee};
  for (const ConsignmentLine& line : consignment.lines) {
    content.lines.push_back(line.goods);
  }
  return content;
}

std::vector<Stream> proof_streams(const Consignment& consignment) {
  std::vector<Stream> streams;
  for (const ConsignmentLine& line : consignment.lines) {
    if (line.claim && line.claim->number) {
      streams.push_back(proof_stream(line.claim->agreement, *line.claim->number));
    }
  }
  if (!streams.empty()) {
    streams.push_back(partners_stream());
  }
  return streams;
}

std::vector<Stream> copy_streams(const Consignment& consignment, const States& states) {
  std::vector<Stream> streams;
  for (const ConsignmentLine& line : consignment.lines) {
    if (line.claim && line.claim->number) {
      const Stream proof = proof_stream(line.claim->agreement, *line.claim->number);
      if (auto copy = electronic_copy_of(*states.preference(proof.key), states)) {
        streams.push_back(*std::move(copy));
      }
    }
  }
  return streams;
}

std::vector<Stream> proof_streams(const declarations::DeclarationContent& content) {
  std::vector<Stream> streams;
  for (const AcceptedClaim& claim : content.claims) {
    if (!claim.proof.empty()) {
      streams.push_back(
          proof_stream(claim.agreement, *preference::ProofNumber::parse(claim.proof)));
    }
  }
  return streams;
}

std::string security_timer(const declarations::DeclarationId& declaration_id,
                           std::int64_t line_no) {
  return "security." + declaration_id.text() + "." + std::to_string(line_no);
}

base::Result<std::vector<AcceptedClaim>> make_claims(const Consignment& consignment,
                                                     const ClaimingDeclaration& claiming,
                                                     Unit& unit) {
  std::vector<AcceptedClaim> claims;
  for (std::size_t i = 0; i < consignment.lines.size(); ++i) {
    const ConsignmentLine& line = consignment.lines[i];
    if (!line.claim) {
      continue;
    }
    auto claim = !line.claim->number
                     ? claim_without_proof(line.goods, *line.claim, consignment, claiming, unit)
                     : claim_on_proof(line.goods, *line.claim, consignment, claiming, unit);
    if (!claim) {
      return base::at("consignment.lines[" + std::to_string(i) + "].claim", claim.error());
    }
    if (claim->security_until) {
      unit.set_timer({.id = security_timer(claiming.declaration_id, line.goods.line_no),
                      .due = CASSIA_TRY(end_of_day(*claim->security_until, unit.law())),
                      .command = ForfeitSecurity{.declaration_id = claiming.declaration_id,
                                                 .line_no = line.goods.line_no}});
    }
    claims.push_back(*std::move(claim));
  }
  return claims;
}

base::Result<void> return_claims(const declarations::State& declaration, const std::string& reason,
                                 Unit& unit) {
  std::vector<Stream> returned;
  for (const AcceptedClaim& claim : declaration.content.claims) {
    if (claim.security_until) {
      unit.drop_timer(security_timer(declaration.declaration_id, claim.line_no));
    }
    if (claim.proof.empty()) {
      continue;
    }
    const auto number = *preference::ProofNumber::parse(claim.proof);
    const Stream stream = proof_stream(claim.agreement, number);
    if (std::ranges::find(returned, stream) != returned.end()) {
      continue;  // one command returns every claim of the declaration on the proof
    }
    returned.push_back(stream);
    CASSIA_TRY(unit.decide(preference::Command(
        preference::ReturnClaims{.agreement = claim.agreement,
                                 .number = number,
                                 .declaration_id = for_preference(declaration.declaration_id),
                                 .reason = reason})));
  }
  return {};
}

}  // namespace cassia::journeys

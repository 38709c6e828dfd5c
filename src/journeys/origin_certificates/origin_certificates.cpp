#include "journeys/origin_certificates/origin_certificates.h"

#include <algorithm>

#include "journeys/id_as.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using origin_certification::Application;
using origin_certification::ApplicationKind;
using origin_certification::CertificatePhase;
using origin_certification::EarlierProof;

// The stream that the application stands on; none for goods made here.
std::optional<Stream> earlier_stream(const Application& application) {
  if (application.kind == ApplicationKind::back_to_back && application.original) {
    return proof_stream(application.agreement,
                        id_as<preference::ProofNumber>(*application.original));
  }
  return application.earlier ? std::optional(certificate_stream(*application.earlier))
                             : std::nullopt;
}

std::optional<EarlierProof> original_proof(const preference::State& original) {
  using preference::ProofPhase;
  if (original.phase == ProofPhase::none) {
    return std::nullopt;
  }
  EarlierProof proof{.owner = original.proof.importer,
                     .agreement = original.proof.agreement,
                     .is_standing = original.phase != ProofPhase::cancelled &&
                                    original.phase != ProofPhase::replaced,
                     .issue_date = original.proof.issue_date,
                     .expires_on = original.expires_on,
                     .country_of_origin = original.proof.origin};
  for (const preference::LineLedger& ledger : original.lines) {
    proof.lines.push_back({.line_no = ledger.line.line_no,
                           .hs_code = ledger.line.hs_code,
                           .criterion = ledger.line.criterion,
                           .remaining = ledger.line.quantity - ledger.claimed - ledger.allocated});
  }
  return proof;
}

// As it is now; its stream is loaded.
std::optional<EarlierProof> earlier_of(const Application& application, Unit& unit) {
  const std::optional<Stream> stream = earlier_stream(application);
  if (!stream) {
    return std::nullopt;
  }
  return stream->desk == Desk::preference
             ? original_proof(*unit.states().preference(stream->key))
             : origin_certification::earlier_proof(unit.certificate(stream->key));
}

preference::AllocateBackToBack split_off(
    const origin_certification::ApplicationSubmitted& submitted, base::Date issue_date) {
  const Application& application = submitted.application;
  preference::AllocateBackToBack split{
      .agreement = application.agreement,
      .number = id_as<preference::ProofNumber>(*application.original),
      .back_to_back = id_as<preference::ProofNumber>(submitted.certificate),
      .issue_date = issue_date};
  for (const origin_certification::ApplicationLine& line : application.lines) {
    split.lines.push_back({.line_no = line.original_line, .quantity = line.quantity});
  }
  return split;
}

bool is_issued_split(const origin_certification::State& state) {
  return state.phase == CertificatePhase::issued &&
         state.submitted.application.kind == ApplicationKind::back_to_back;
}

// As they stand now; that they stand at all is refused by their own desk. Their streams are loaded.
std::vector<origin_certification::AcceptedReview> reviews_of(
    const origin_certification::ApplyForCertificate& command, Unit& unit) {
  std::vector<origin_certification::AcceptedReview> reviews;
  for (const origin_certification::ReviewedProduct& reviewed : command.products) {
    const Stream stream = product_stream(unit.context().on_behalf_of,
                                         id_as<product_reviews::ProductId>(reviewed.product));
    const product_reviews::ProductFiled& filed = unit.states().product_review(stream.key)->latest;
    reviews.push_back({.line_no = reviewed.line_no,
                       .issuer = filed.content.issuer,
                       .determination = filed.determination});
  }
  return reviews;
}

base::Result<void> note_products(const origin_certification::ApplyForCertificate& command,
                                 Unit& unit) {
  const auto number = id_as<product_reviews::CertificateNumber>(command.certificate);
  for (const origin_certification::ReviewedProduct& reviewed : command.products) {
    CASSIA_TRY(unit.decide(
        product_reviews::UseProduct{.organisation = unit.context().on_behalf_of,
                                    .product = id_as<product_reviews::ProductId>(reviewed.product),
                                    .certificate = number,
                                    .line_no = reviewed.line_no}));
  }
  return {};
}

// Whoever decides on the application may see the versions that it rests on.
base::Result<void> note_uses(const origin_certification::ApplyForCertificate& command, Unit& unit) {
  const auto number = id_as<bills::CertificateNumber>(command.certificate);
  for (const origin_certification::KeptBill& kept : command.bills) {
    const auto determined = std::ranges::find(command.determinations, kept.line_no,
                                              &origin_certification::Determination::line_no);
    const bool is_determined = determined != command.determinations.end();
    CASSIA_TRY(unit.decide(
        bills::UseBill{.organisation = unit.context().on_behalf_of,
                       .bill = id_as<bills::BillId>(kept.bill),
                       .version = kept.version,
                       .digest = is_determined ? determined->bill_digest : std::string(),
                       .certificate = number,
                       .line_no = kept.line_no,
                       .issuer = command.application.issuer}));
  }
  return {};
}

}  // namespace

base::Result<void> apply_for_certificate(const origin_certification::ApplyForCertificate& command,
                                         Unit& unit) {
  std::vector<Stream> streams = {certificate_stream(command.certificate)};
  if (const auto earlier = earlier_stream(command.application)) {
    streams.push_back(*earlier);
  }
  for (const origin_certification::KeptBill& kept : command.bills) {
    streams.push_back(bill_stream(unit.context().on_behalf_of, id_as<bills::BillId>(kept.bill)));
  }
  for (const origin_certification::ReviewedProduct& reviewed : command.products) {
    streams.push_back(product_stream(unit.context().on_behalf_of,
                                     id_as<product_reviews::ProductId>(reviewed.product)));
  }
  if (!unit.sees(streams)) {
    return {};
  }
  CASSIA_TRY(note_products(command, unit));
  CASSIA_TRY(unit.decide(
      origin_certification::SubmitApplication{.certificate = command.certificate,
                                              .application = command.application,
                                              .determinations = command.determinations,
                                              .earlier = earlier_of(command.application, unit),
                                              .reviews = reviews_of(command, unit)}));
  return note_uses(command, unit);
}

base::Result<void> issue_certificate(const origin_certification::IssueCertificate& command,
                                     Unit& unit) {
  const Stream own = certificate_stream(command.certificate);
  if (!unit.sees(own)) {
    return {};
  }
  const origin_certification::ApplicationSubmitted submitted = unit.certificate(own.key).submitted;
  const Application& application = submitted.application;
  const std::optional<Stream> earlier = earlier_stream(application);
  if (earlier && !unit.sees(*earlier)) {
    return {};
  }
  const auto events = CASSIA_TRY(unit.decide(origin_certification::Issue{
      .certificate = command.certificate, .earlier = earlier_of(application, unit)}));
  const auto& issued = std::get<origin_certification::CertificateIssued>(events.front());
  if (application.kind == ApplicationKind::back_to_back) {
    CASSIA_TRY(unit.decide_for(submitted.applicant, split_off(submitted, issued.issue_date)));
  } else if (application.earlier) {
    CASSIA_TRY(unit.decide(origin_certification::EndByNewNumber{.certificate = *application.earlier,
                                                                .replaced_by = command.certificate,
                                                                .kind = application.kind}));
  }
  return {};
}

base::Result<void> cancel_certificate(const origin_certification::CancelCertificate& command,
                                      Unit& unit) {
  const Stream own = certificate_stream(command.certificate);
  if (!unit.sees(own)) {
    return {};
  }
  const origin_certification::State& state = unit.certificate(own.key);
  if (!is_issued_split(state)) {
    CASSIA_TRY(unit.decide(command));
    return {};
  }
  const origin_certification::ApplicationSubmitted submitted = state.submitted;
  const Application& application = submitted.application;
  const preference::ProofNumber number = id_as<preference::ProofNumber>(submitted.certificate);
  const Stream as_proof = proof_stream(application.agreement, number);
  if (!unit.sees({*earlier_stream(application), as_proof})) {
    return {};
  }
  CASSIA_TRY(unit.decide(command));
  if (unit.states().preference(as_proof.key)->phase != preference::ProofPhase::none) {
    return base::Refusal{.code = kBackToBackRegistered,
                         .citation = {"rcep", "3.19"},
                         .place = "certificate",
                         .facts = {{"number", number.text()}}};
  }
  CASSIA_TRY(unit.decide_for(
      submitted.applicant,
      preference::ReturnBackToBack{.agreement = application.agreement,
                                   .number = id_as<preference::ProofNumber>(*application.original),
                                   .back_to_back = number,
                                   .reason = command.reason}));
  return {};
}

}  // namespace cassia::journeys

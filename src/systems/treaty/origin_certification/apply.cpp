#include <algorithm>
#include <ranges>

#include "systems/treaty/origin_certification/origin_certification.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

void fold(State& state, const ApplicationSubmitted& event) {
  const auto lines_of = [](const ApplicationSubmitted& one) {
    return one.application.lines | std::views::transform(&ApplicationLine::line_no);
  };
  std::ranges::copy(lines_of(state.submitted), std::back_inserter(state.dropped_lines));
  std::erase_if(state.dropped_lines, [&](std::int64_t line_no) {
    return std::ranges::count(lines_of(event), line_no) > 0;
  });
  state.phase = CertificatePhase::submitted;
  state.submitted = event;
  state.approved.reset();
  state.reason.clear();
}

void fold(State& state, const ApplicationApproved& event) {
  state.phase = CertificatePhase::approved;
  state.approved = event;
}

void fold(State& state, const ApplicationReturned& event) {
  state.phase = CertificatePhase::returned;
  state.approved.reset();
  state.reason = event.reason;
}

void fold(State& state, const CertificateIssued& event) {
  state.phase = CertificatePhase::issued;
  state.issued = event;
}

void fold(State& state, const CertificateEndedByNewNumber& event) {
  state.phase = CertificatePhase::replaced;
  state.replaced_by = event.replaced_by;
}

void fold(State& state, const CertificateCancelled& event) {
  state.phase = CertificatePhase::cancelled;
  state.reason = event.reason;
}

void fold(State& state, const CopyRequested& event) { state.copy_requested = event; }

void fold(State& state, const CopyCertified& event) {
  state.copy_requested.reset();
  state.copies.push_back(event);
}

void fold(State& state, const VerificationRequested& event) {
  state.verifications.push_back({.requested = event});
}

void fold(State& state, const VerificationAnswered& event) {
  for (Verification& one : state.verifications) {
    if (one.requested.request == event.request) {
      one.answered = event;
    }
  }
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&state](const auto& one) { fold(state, one); }, event);
  return state;
}

std::optional<EarlierProof> earlier_proof(const State& state) {
  if (!state.issued) {
    return std::nullopt;
  }
  EarlierProof proof{.owner = state.submitted.applicant,
                     .agreement = state.submitted.application.agreement,
                     .is_standing = state.phase == CertificatePhase::issued,
                     .issue_date = state.issued->issue_date,
                     .expires_on = state.issued->expires_on,
                     .application = state.submitted.application,
                     .determinations = state.submitted.determinations};
  if (!proof.determinations.empty()) {
    proof.country_of_origin = proof.determinations.front().country_of_origin;
  }
  return proof;
}

}  // namespace cassia::systems::treaty::origin_certification

#include <algorithm>

#include "systems/treaty/origin_certification/decide_parts.h"
#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

const base::Citation kReview{"origin_regulation_2019", "19"};

Decided decide_one(const Setting& setting, const ApproveApplication& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::submitted}, command.certificate));
  return std::vector<Event>{ApplicationApproved{.issuer = setting.context.on_behalf_of,
                                                .by = setting.context.actor,
                                                .note = command.note,
                                                .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const ReturnApplication& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::submitted, CertificatePhase::approved},
                   command.certificate));
  if (command.reason.empty()) {
    return missing("reason", kReview);
  }
  return std::vector<Event>{ApplicationReturned{.issuer = setting.context.on_behalf_of,
                                                .by = setting.context.actor,
                                                .reason = command.reason,
                                                .at = setting.context.decided_at}};
}

// A correction ends the number that it corrects; whoever issues it was asked by the journey.
Decided decide_one(const Setting& setting, const EndByNewNumber& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::issued}, command.certificate));
  return std::vector<Event>{CertificateEndedByNewNumber{
      .replaced_by = command.replaced_by, .kind = command.kind, .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const CancelCertificate& command) {
  const State& state = setting.state;
  const bool may_applicant = state.phase != CertificatePhase::none &&
                             state.phase != CertificatePhase::issued &&
                             setting.context.on_behalf_of == state.submitted.applicant;
  if (!may_applicant) {
    CASSIA_TRY(acts_as_issuing_body(setting));
  }
  CASSIA_TRY(is_in(state,
                   {CertificatePhase::submitted, CertificatePhase::returned,
                    CertificatePhase::approved, CertificatePhase::issued},
                   command.certificate));
  if (command.reason.empty()) {
    return missing("reason", kReview);
  }
  return std::vector<Event>{CertificateCancelled{.organisation = setting.context.on_behalf_of,
                                                 .by = setting.context.actor,
                                                 .reason = command.reason,
                                                 .at = setting.context.decided_at}};
}

}  // namespace

base::Refusal refusal_on(base::RefusalCode code, const CertificateNumber& certificate) {
  return {.code = code,
          .citation = kReview,
          .place = "certificate",
          .facts = {{"certificate", certificate.text()}}};
}

base::Result<void> is_in(const State& state, std::initializer_list<CertificatePhase> phases,
                         const CertificateNumber& certificate) {
  if (state.phase == CertificatePhase::none) {
    return refusal_on(kCertificateUnknown, certificate);
  }
  if (std::ranges::find(phases, state.phase) != phases.end()) {
    return {};
  }
  base::Refusal refusal = refusal_on(kCertificatePhase, certificate);
  refusal.facts.push_back({"phase", boost::describe::enum_to_string(state.phase, "")});
  return refusal;
}

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.decided_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.certificate.text(); }, command);
}

}  // namespace cassia::systems::treaty::origin_certification

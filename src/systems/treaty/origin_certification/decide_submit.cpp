#include "systems/treaty/origin_certification/decide_parts.h"
#include "systems/treaty/origin_certification/rules/a_certificate_prints_what_the_agreement_asks.h"
#include "systems/treaty/origin_certification/rules/a_good_must_originate.h"
#include "systems/treaty/origin_certification/rules/a_split_must_fit_its_original.h"
#include "systems/treaty/origin_certification/rules/an_application_is_complete.h"
#include "systems/treaty/origin_certification/rules/an_earlier_proof_must_stand.h"
#include "systems/treaty/origin_certification/rules/an_officer_looks_at_what_is_unclear.h"
#include "systems/treaty/origin_certification/rules/late_issue_is_endorsed.h"
#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

// The applicant stays the one who first used the number.
base::Result<void> may_submit(const Setting& setting, const SubmitApplication& command) {
  switch (setting.state.phase) {
    case CertificatePhase::none:
      return {};
    case CertificatePhase::returned:
      return acts_as_applicant(setting);
    default:
      return refusal_on(kCertificateExists, command.certificate);
  }
}

// What the lines' origin rests on, by the kind of the application.
base::Result<std::vector<Determination>> determinations_of(const SubmitApplication& command,
                                                           const EarlierProof* earlier,
                                                           const law::Agreement& agreement,
                                                           const Setting& setting) {
  switch (command.application.kind) {
    case ApplicationKind::back_to_back:
      return split_of(command.application, *earlier, agreement, setting);
    case ApplicationKind::replacement:
      CASSIA_TRY(says_the_same(command.application, *earlier));
      return earlier->determinations;
    case ApplicationKind::new_issue:
    case ApplicationKind::correction:
      break;
  }
  CASSIA_TRY(goods_originate(command, agreement, setting));
  return command.determinations;
}

}  // namespace

Decided decide_one(const Setting& setting, const SubmitApplication& command) {
  CASSIA_TRY(may_submit(setting, command));
  const Application& application = command.application;
  const law::Agreement* const agreement = CASSIA_TRY(setting.law.agreement(application.agreement));
  CASSIA_TRY(is_complete(command, *agreement, setting));
  const EarlierProof* earlier = nullptr;
  if (application.kind != ApplicationKind::new_issue) {
    earlier = CASSIA_TRY(
        stands(application, command.earlier, setting.context.on_behalf_of, *agreement, setting));
  }
  auto determinations = CASSIA_TRY(determinations_of(command, earlier, *agreement, setting));
  const auto endorsement = CASSIA_TRY(endorsement_on(application, *agreement, setting));
  auto findings = CASSIA_TRY(left_to_officer(command, determinations, endorsement, setting));
  ApplicationSubmitted submitted{.certificate = command.certificate,
                                 .application = application,
                                 .applicant = setting.context.on_behalf_of,
                                 .determinations = std::move(determinations),
                                 .findings = std::move(findings),
                                 .by = setting.context.actor,
                                 .at = setting.context.decided_at};
  const bool is_split = application.kind == ApplicationKind::back_to_back;
  CASSIA_TRY(printed_lines(submitted, is_split ? earlier : nullptr, setting));
  const bool is_clear = submitted.findings.empty();
  std::vector<Event> events{std::move(submitted)};
  const auto by_itself =
      CASSIA_TRY(setting.law.flag("certification.automatic_approval", setting.today));
  if (is_clear && by_itself.value) {
    events.push_back(ApplicationApproved{.is_automatic = true, .at = setting.context.decided_at});
  }
  return events;
}

}  // namespace cassia::systems::treaty::origin_certification

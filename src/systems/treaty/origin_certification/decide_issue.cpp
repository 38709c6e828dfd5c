#include <algorithm>

#include "systems/treaty/origin_certification/decide_parts.h"
#include "systems/treaty/origin_certification/rules/a_certificate_prints_what_the_agreement_asks.h"
#include "systems/treaty/origin_certification/rules/a_split_must_fit_its_original.h"
#include "systems/treaty/origin_certification/rules/an_earlier_proof_must_stand.h"
#include "systems/treaty/origin_certification/rules/late_issue_is_endorsed.h"
#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

// RCEP arts 3.16.6, 3.19: so many months from issue, and never beyond the proof that it stands on.
base::Result<base::Date> last_day_of(const law::Agreement& agreement, const EarlierProof* earlier,
                                     ApplicationKind kind, const Setting& setting) {
  const base::Date own =
      base::add_months(setting.today, static_cast<int>(agreement.validity_months.value));
  if (earlier == nullptr) {
    return own;
  }
  const auto keeps =
      CASSIA_TRY(setting.law.flag("certification.new_number_keeps_last_day", setting.today));
  const bool is_bounded = kind == ApplicationKind::back_to_back || keeps.value;
  return is_bounded ? std::min(own, earlier->expires_on) : own;
}

bool has_unverified(const law::Agreement& agreement, const ApplicationSubmitted& submitted) {
  return agreement.validity_months.is_unverified ||
         std::ranges::any_of(submitted.determinations, [](const Determination& one) {
           return std::ranges::find(one.doubts, "unverified") != one.doubts.end();
         });
}

base::Result<void> is_in_time_for_copy(const Setting& setting,
                                       const CertificateNumber& certificate) {
  const auto months = CASSIA_TRY(setting.law.integer(
      parameter(setting.state.submitted.application.agreement, "copy_months_max"), setting.today));
  const base::Date latest =
      base::add_months(setting.state.issued->issue_date, static_cast<int>(months.value));
  if (setting.today <= latest) {
    return {};
  }
  base::Refusal refusal = refusal_on(kCopyTooLate, certificate);
  refusal.citation = months.citation;
  refusal.facts.push_back({"latest", base::to_text(latest)});
  return refusal;
}

}  // namespace

Decided decide_one(const Setting& setting, const Issue& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::approved}, command.certificate));
  const ApplicationSubmitted& submitted = setting.state.submitted;
  const Application& application = submitted.application;
  const law::Agreement* const agreement = CASSIA_TRY(setting.law.agreement(application.agreement));
  const EarlierProof* earlier = nullptr;
  const bool is_split = application.kind == ApplicationKind::back_to_back;
  if (application.kind != ApplicationKind::new_issue) {
    earlier =
        CASSIA_TRY(stands(application, command.earlier, submitted.applicant, *agreement, setting));
  }
  if (is_split) {
    CASSIA_TRY(split_of(application, *earlier, *agreement, setting));
  }
  const auto endorsement = CASSIA_TRY(endorsement_on(application, *agreement, setting));
  const auto years = CASSIA_TRY(setting.law.integer("certification.evidence_years", setting.today));
  CertificateIssued issued{
      .issue_date = setting.today,
      .issuer = setting.context.on_behalf_of,
      .by = setting.context.actor,
      .endorsement = endorsement.value,
      .keep_until = base::add_months(setting.today, static_cast<int>(12 * years.value)),
      .validity = agreement->validity_months.citation,
      .is_unverified = has_unverified(*agreement, submitted) || endorsement.is_unverified,
      .at = setting.context.decided_at};
  if (is_split) {
    issued.original_issue_date = earlier->issue_date;
  }
  issued.expires_on = CASSIA_TRY(last_day_of(*agreement, earlier, application.kind, setting));
  issued.lines = CASSIA_TRY(printed_lines(submitted, is_split ? earlier : nullptr, setting));
  return std::vector<Event>{std::move(issued)};
}

// RCEP art. 3.17.9 (register: rcep.3.17.9): asked for within a year of issue.
Decided decide_one(const Setting& setting, const RequestCertifiedCopy& command) {
  CASSIA_TRY(acts_as_applicant(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::issued}, command.certificate));
  if (command.reason.empty()) {
    return missing("reason", {"origin_regulation_2019", "18"});
  }
  CASSIA_TRY(is_in_time_for_copy(setting, command.certificate));
  return std::vector<Event>{
      CopyRequested{.on = setting.today, .reason = command.reason, .by = setting.context.actor}};
}

Decided decide_one(const Setting& setting, const CertifyCopy& command) {
  CASSIA_TRY(acts_as_issuing_body(setting));
  CASSIA_TRY(is_in(setting.state, {CertificatePhase::issued}, command.certificate));
  if (!setting.state.copy_requested) {
    return refusal_on(kCopyNotRequested, command.certificate);
  }
  const auto words = CASSIA_TRY(setting.law.text(
      parameter(setting.state.submitted.application.agreement, "copy_endorsement"), setting.today));
  return std::vector<Event>{CopyCertified{.on = setting.today,
                                          .endorsement = words.value,
                                          .issuer = setting.context.on_behalf_of,
                                          .by = setting.context.actor,
                                          .citation = words.citation}};
}

}  // namespace cassia::systems::treaty::origin_certification

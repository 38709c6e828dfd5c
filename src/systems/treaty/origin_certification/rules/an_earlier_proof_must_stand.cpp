#include "systems/treaty/origin_certification/rules/an_earlier_proof_must_stand.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

std::string_view fault_of_earlier(const Application& application,
                                  const std::optional<EarlierProof>& earlier,
                                  const base::OrganisationId& applicant) {
  if (!earlier || earlier->owner != applicant) {
    return "unknown";
  }
  if (earlier->agreement != application.agreement) {
    return "agreement";
  }
  if (!earlier->is_standing) {
    return "ended";
  }
  if (earlier->application && earlier->application->issuer != application.issuer) {
    return "issuer";
  }
  const bool is_split =
      earlier->application && earlier->application->kind == ApplicationKind::back_to_back;
  return is_split ? "back_to_back" : "";
}

}  // namespace

base::Result<const EarlierProof*> stands(const Application& application,
                                         const std::optional<EarlierProof>& earlier,
                                         const base::OrganisationId& applicant,
                                         const law::Agreement& agreement, const Setting& setting) {
  const bool is_split = application.kind == ApplicationKind::back_to_back;
  const std::string place = is_split ? "original" : "earlier";
  const std::string number = is_split ? application.original->text() : application.earlier->text();
  const std::string_view fault = fault_of_earlier(application, earlier, applicant);
  if (!fault.empty()) {
    return base::Refusal{.code = kEarlierProofUnusable,
                         .citation = agreement.citation,
                         .place = place,
                         .facts = {{"number", number}, {"fault", std::string(fault)}}};
  }
  if (setting.today > earlier->expires_on) {
    return base::Refusal{.code = kEarlierProofExpired,
                         .citation = agreement.validity_months.citation,
                         .place = place,
                         .facts = {{"number", number},
                                   {"expires_on", base::to_text(earlier->expires_on)},
                                   {"today", base::to_text(setting.today)}}};
  }
  return &*earlier;
}

base::Result<void> says_the_same(const Application& application, const EarlierProof& earlier) {
  Application said = application;
  if (earlier.application) {
    said.kind = earlier.application->kind;
    said.earlier = earlier.application->earlier;
    if (said == *earlier.application) {
      return {};
    }
  }
  return base::Refusal{.code = kReplacementDiffers,
                       .citation = {"cassia_design", "origin_certification"},
                       .place = "earlier",
                       .facts = {{"number", application.earlier->text()}}};
}

}  // namespace cassia::systems::treaty::origin_certification

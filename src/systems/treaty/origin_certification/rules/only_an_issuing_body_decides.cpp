#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

base::Result<void> is_issuing_body(const base::OrganisationId& organisation, std::string_view place,
                                   const Setting& setting) {
  if (CASSIA_TRY(
          setting.law.list_names("certification.issuers", setting.today, organisation.text()))) {
    return {};
  }
  return base::Refusal{.code = kNotAnIssuingBody,
                       .citation = {"origin_regulation_2019", "17"},
                       .place = std::string(place),
                       .facts = {{"organisation", organisation.text()}}};
}

base::Result<void> acts_as_issuing_body(const Setting& setting) {
  const base::OrganisationId& organisation = setting.context.on_behalf_of;
  CASSIA_TRY(is_issuing_body(organisation, "on_behalf_of", setting));
  const bool is_asked = setting.state.phase == CertificatePhase::none ||
                        organisation == setting.state.submitted.application.issuer;
  if (is_asked) {
    return {};
  }
  return base::Refusal{.code = kNotTheBodyAsked,
                       .citation = {"cassia_design", "origin_certification"},
                       .place = "on_behalf_of",
                       .facts = {{"organisation", organisation.text()}}};
}

base::Result<void> acts_as_applicant(const Setting& setting) {
  const auto& submitted = setting.state.submitted;
  if (setting.context.on_behalf_of == submitted.applicant) {
    return {};
  }
  return base::Refusal{.code = kNotTheApplicant,
                       .citation = {"origin_regulation_2019", "17"},
                       .place = "on_behalf_of",
                       .facts = {{"certificate", submitted.certificate.text()}}};
}

}  // namespace cassia::systems::treaty::origin_certification

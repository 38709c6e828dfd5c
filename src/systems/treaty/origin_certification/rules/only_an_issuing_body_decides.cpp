#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

base::Result<void> acts_as_issuing_body(const Setting& setting) {
  const std::string& organisation = setting.context.on_behalf_of.text();
  if (CASSIA_TRY(setting.law.list_names("certification.issuers", setting.today, organisation))) {
    return {};
  }
  return base::Refusal{.code = kNotAnIssuingBody,
                       .citation = {"origin_regulation_2019", "17"},
                       .place = "on_behalf_of",
                       .facts = {{"organisation", organisation}}};
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

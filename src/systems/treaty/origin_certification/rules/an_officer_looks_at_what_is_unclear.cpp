#include "systems/treaty/origin_certification/rules/an_officer_looks_at_what_is_unclear.h"

#include <algorithm>

namespace cassia::systems::treaty::origin_certification {

base::Result<std::vector<CheckFinding>> left_to_officer(
    const Application& application, const std::vector<Determination>& determinations,
    const law::Dated<std::string>& endorsement, const Setting& setting) {
  const base::Citation design{"cassia_design", "origin_certification"};
  std::vector<CheckFinding> findings;
  if (application.kind != ApplicationKind::new_issue) {
    findings.push_back(
        {.reason = boost::describe::enum_to_string(application.kind, ""), .citation = design});
  }
  if (!endorsement.value.empty()) {
    findings.push_back({.reason = "issued_retroactively", .citation = endorsement.citation});
  }
  const auto close =
      CASSIA_TRY(setting.law.rate("certification.value_share_close_max", setting.today));
  for (const Determination& determination : determinations) {
    if (determination.value_share && *determination.value_share <= close.value) {
      findings.push_back({.reason = "value_share_close",
                          .line_no = determination.line_no,
                          .citation = close.citation});
    }
    for (const std::string& doubt : determination.doubts) {
      findings.push_back({.reason = doubt, .line_no = determination.line_no, .citation = design});
    }
  }
  const auto harmless =
      CASSIA_TRY(setting.law.list("certification.reasons_without_officer", setting.today));
  std::erase_if(findings, [&harmless](const CheckFinding& finding) {
    return std::ranges::find(harmless.value, finding.reason) != harmless.value.end();
  });
  return findings;
}

}  // namespace cassia::systems::treaty::origin_certification

#include "systems/treaty/origin_certification/rules/an_officer_looks_at_what_is_unclear.h"

#include <algorithm>
#include <set>

namespace cassia::systems::treaty::origin_certification {

namespace {

bool names(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

// The lines of which an officer of the body that is asked accepted this very determination.
std::set<std::int64_t> settled_lines(const SubmitApplication& command,
                                     const std::vector<Determination>& determinations) {
  std::set<std::int64_t> lines;
  for (const AcceptedReview& review : command.reviews) {
    const auto found = std::ranges::find(determinations, review.line_no, &Determination::line_no);
    if (found != determinations.end() && review.issuer == command.application.issuer &&
        is_same_finding(review.determination, *found)) {
      lines.insert(review.line_no);
    }
  }
  return lines;
}

}  // namespace

base::Result<std::vector<CheckFinding>> left_to_officer(
    const SubmitApplication& command, const std::vector<Determination>& determinations,
    const law::Dated<std::string>& endorsement, const Setting& setting) {
  const Application& application = command.application;
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
  const auto settled =
      CASSIA_TRY(setting.law.list("certification.reasons_settled_by_review", setting.today));
  const std::set<std::int64_t> reviewed = settled_lines(command, determinations);
  std::erase_if(findings, [&](const CheckFinding& finding) {
    return names(harmless.value, finding.reason) ||
           (reviewed.contains(finding.line_no) && names(settled.value, finding.reason));
  });
  return findings;
}

}  // namespace cassia::systems::treaty::origin_certification

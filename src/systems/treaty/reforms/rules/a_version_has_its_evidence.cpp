#include "systems/treaty/reforms/rules/a_version_has_its_evidence.h"

#include <algorithm>

namespace cassia::systems::treaty::reforms {

namespace {

constexpr std::string_view kAnalysis = "analysis";
constexpr std::string_view kBacktest = "back_test";
constexpr std::string_view kReview = "review";

bool has(const Reform& reform, std::string_view evidence) {
  if (evidence == kAnalysis) {
    return reform.analysis && reform.analysis->digest == reform.digest;
  }
  if (evidence == kBacktest) {
    return reform.backtest && reform.backtest->report.new_version == reform.digest;
  }
  return evidence == kReview && reform.review && reform.review->digest == reform.digest;
}

}  // namespace

base::Result<std::vector<std::string>> evidence_missing(const Reform& reform, std::string_view list,
                                                        base::Date on, const law::LawBook& law) {
  const auto asked = law.list(list, on);
  if (!asked) {
    return asked.error();
  }
  std::vector<std::string> missing;
  std::ranges::copy_if(asked->value, std::back_inserter(missing),
                       [&](const std::string& evidence) { return !has(reform, evidence); });
  return missing;
}

base::Result<void> has_passed(const ReformAnalysed& analysis) {
  if (analysis.verdict == "clean" || analysis.verdict == "partial") {
    return {};
  }
  return base::Refusal{
      .code = kAnalysisNotPassed,
      .citation = {"cassia_design", "reforms"},
      .place = "reform",
      .facts = {{"verdict", analysis.verdict}, {"faults", std::to_string(analysis.faults)}}};
}

base::Result<void> has_evidence(const Setting& setting, const Reform& reform,
                                std::string_view list) {
  const auto missing = evidence_missing(reform, list, setting.today, setting.law);
  if (!missing) {
    return missing.error();
  }
  if (!missing->empty()) {
    return base::Refusal{
        .code = kEvidenceMissing,
        .citation = desk_rule(),
        .place = "reform",
        .facts = {{"reform", reform.reform.text()}, {"missing", missing->front()}}};
  }
  if (reform.analysis && reform.analysis->digest == reform.digest) {
    CASSIA_TRY(has_passed(*reform.analysis));
  }
  if (reform.review && reform.review->digest == reform.digest &&
      reform.review->outcome == "prohibited") {
    return base::Refusal{.code = kReviewNotPassed,
                         .citation = {"fair_competition_review_2024", "18"},
                         .place = "reform",
                         .facts = {{"reform", reform.reform.text()}}};
  }
  return {};
}

}  // namespace cassia::systems::treaty::reforms

#include "api/treaty/reform_views.h"

#include "base/enumerator_name.h"
#include "systems/treaty/reforms/rules/a_version_has_its_evidence.h"
#include "systems/treaty/reforms/version_content.h"

namespace cassia::api {

namespace {

namespace reforms = journeys::reforms;

std::vector<ReformStepView> step_views(const reforms::Reform& reform) {
  std::vector<ReformStepView> views;
  for (const reforms::Step& step : reform.steps) {
    views.push_back({.step = std::string(base::enumerator_name(step.step)),
                     .by = step.by.actor,
                     .confirmed_by = step.confirmed_by,
                     .organisation = step.by.organisation,
                     .at = step.by.at,
                     .reason = step.by.reason,
                     .area = step.area.text(),
                     .group = step.group ? step.group->text() : ""});
  }
  return views;
}

}  // namespace

base::Result<ReformDetail> reform_detail(const reforms::State& state, const reforms::Reform& reform,
                                         base::Date today, const law::LawBook& law) {
  const auto for_pilot = reforms::evidence_missing(reform, "reforms.pilot_requires", today, law);
  if (!for_pilot) {
    return for_pilot.error();
  }
  const auto for_adoption =
      reforms::evidence_missing(reform, "reforms.adoption_requires", today, law);
  if (!for_adoption) {
    return for_adoption.error();
  }
  return ReformDetail{.institution = state.institution.text(),
                      .reform = reform.reform.text(),
                      .phase = reform.phase,
                      .draft = reform.draft,
                      .keeper = reform.keeper,
                      .content = reform.content,
                      .digest = reform.digest,
                      .package_digest = reform.package_digest,
                      .package_text = reforms::package_text(reform.content, reform.digest),
                      .analysis = reform.analysis,
                      .backtest = reform.backtest,
                      .review = reform.review,
                      .missing_for_pilot = *for_pilot,
                      .missing_for_adoption = *for_adoption,
                      .forces = force_views(state, &reform.reform),
                      .steps = step_views(reform)};
}

}  // namespace cassia::api

#include <algorithm>

#include "base/enumerator_name.h"
#include "systems/treaty/reforms/reform_desk.h"

namespace cassia::systems::treaty::reforms {

namespace {

std::string reform_key(const State& state, const ReformId& reform) {
  return state.institution.text() + "." + reform.text();
}

ReformRow reform_row(const State& state, const Reform& reform) {
  const Step& last = reform.steps.back();
  ReformRow row{.key = reform_key(state, reform.reform),
                .institution = state.institution.text(),
                .reform = reform.reform.text(),
                .title = reform.content.title,
                .keeper = reform.keeper,
                .phase = reform.phase,
                .draft = reform.draft,
                .digest = reform.digest,
                .package_digest = reform.package_digest,
                .drafted_by = reform.steps.front().by.actor.text(),
                .changed_at = last.by.at,
                .last_step = std::string(base::enumerator_name(last.step)),
                .last_reason = last.by.reason};
  if (reform.analysis && reform.analysis->digest == reform.digest) {
    row.verdict = reform.analysis->verdict;
  }
  if (reform.review && reform.review->digest == reform.digest) {
    row.review_outcome = reform.review->outcome;
  }
  return row;
}

ForceRow force_row(const State& state, std::size_t at) {
  const Force& force = state.forces[at];
  return {.key = state.institution.text() + "." + std::to_string(at + 1),
          .institution = state.institution.text(),
          .reform = reform_key(state, force.reform),
          .keeper = find_reform(state, force.reform)->keeper,
          .kind = force.entry.kind,
          .area = force.entry.area.text(),
          .pilot_group = force.entry.group ? force.entry.group->text() : "",
          .begins_at = force.entry.from,
          .ends_at = force.entry.until,
          .digest = force.entry.digest,
          .is_paused = is_suspended(force),
          .is_rolled_back = force.is_rolled_back};
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  const ReformId reform = std::visit([](const auto& one) { return one.reform; }, event);
  std::vector<Row> rows = {
      InstitutionRow{.key = after.institution.text(),
                     .keeper = after.reforms.front().keeper,
                     .reforms = std::ssize(after.reforms),
                     .in_force = std::ranges::count(after.forces, false, &Force::is_rolled_back)}};
  rows.push_back(reform_row(after, *find_reform(after, reform)));
  for (std::size_t at = 0; at < after.forces.size(); ++at) {
    if (after.forces[at].reform == reform) {
      rows.push_back(force_row(after, at));
    }
  }
  return rows;
}

}  // namespace cassia::systems::treaty::reforms

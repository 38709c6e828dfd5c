#include "systems/treaty/rulings/rulings.h"

namespace cassia::systems::treaty::rulings {

std::string outcome_text(const std::vector<NamedText>& outputs) {
  std::string text;
  for (const NamedText& output : outputs) {
    text.append(text.empty() ? "" : "; ").append(output.name).append(" = ").append(output.value);
  }
  return text;
}

std::vector<Row> views(const Event&, const State& after) {
  const RulingMade& made = after.made;
  RulingRow row{.key = made.ruling.text(),
                .phase = after.phase,
                .institution = made.institution,
                .reform = made.reform,
                .version = made.version,
                .applicant = made.applicant,
                .case_name = made.case_name,
                .area = made.area.text(),
                .pilot_group = made.pilot_group,
                .decided = outcome_text(made.outputs),
                .holds = outcome_text(after.outputs),
                .made_at = made.at,
                .is_unverified = made.is_unverified,
                .overrides = std::ssize(after.overrides),
                .appeal_until = after.appeal_until,
                .asked_by = made.asked_by.text()};
  if (after.appeal) {
    row.appealed_at = after.appeal->at;
  }
  if (after.phase == RulingPhase::appealed) {
    row.answer_by = after.appeal->answer_by;
  }
  return {std::move(row)};
}

}  // namespace cassia::systems::treaty::rulings

#include "systems/trade/lifts/lifts.h"

namespace cassia::systems::trade::lifts {

std::vector<Row> views(const Event&, const State& after) {
  const ArmLifted& lifted = after.lifted;
  EmergencyLiftRow row{.key = lifted.lift_id.text(),
                       .phase = after.phase,
                       .pass = lifted.pass.text(),
                       .lane = lifted.lane,
                       .reason = lifted.reason,
                       .plate = lifted.plate,
                       .batch_no = lifted.batch_no ? lifted.batch_no->text() : "",
                       .organisation = lifted.organisation.text(),
                       .lifted_by = lifted.lifted_by.text(),
                       .confirmed_by = lifted.confirmed_by.text(),
                       .lifted_at = lifted.at,
                       .review_by = lifted.review_by,
                       .finding = after.review.finding,
                       .reviewed_by = after.review.by.text()};
  if (after.phase == LiftPhase::reviewed) {
    row.reviewed_at = after.review.at;
  }
  return {std::move(row)};
}

}  // namespace cassia::systems::trade::lifts

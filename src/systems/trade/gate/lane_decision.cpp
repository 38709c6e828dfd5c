#include "systems/trade/gate/lane_decision.h"

#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/lane_tests.h"

namespace cassia::systems::trade::gate {

namespace {

// Runs every test in the order of GateReason.
base::Result<LaneDecision> all_tests(const LaneFacts& facts, const law::LawBook& law) {
  LaneDecision decision;
  const LaneLimits limits =
      CASSIA_TRY(lane_limits(facts.state.appointment->lane_class, facts.at, law));
  test_identity(facts, limits, decision.tests);
  CASSIA_TRY(test_manifest(facts, law, decision.tests));
  CASSIA_TRY(test_records(facts, law, decision.tests));
  test_lock(facts, decision.tests);
  decision.weight = test_weight(facts, limits, decision.tests);
  test_slot(facts, decision.tests);
  test_release(facts, decision.tests);
  CASSIA_TRY(test_room(facts, law, decision.tests));
  return decision;
}

void mark_cleared(const std::vector<ClearedTest>& cleared, std::vector<GateTest>& tests) {
  for (GateTest& test : tests) {
    const ClearedTest same{.reason = test.reason, .measured = test.measured};
    if (test.outcome == TestOutcome::hit && is_clearable(test.reason) &&
        std::ranges::find(cleared, same) != cleared.end()) {
      test.outcome = TestOutcome::cleared;
    }
  }
}

}  // namespace

base::Result<DecidedLane> lane_decision(const LaneQuestion& question, const law::LawBook& law) {
  const State& state = *question.state;
  CASSIA_ASSERT(state.appointment.has_value(), "only a booked batch has lane decisions");
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const VehicleState* vehicle = find_vehicle(state, question.reading->plate);
  if (vehicle != nullptr && !vehicle->is_booked) {
    vehicle = nullptr;
  }
  const LaneFacts facts{.state = state,
                        .reading = *question.reading,
                        .vehicle = vehicle,
                        .load = vehicle == nullptr || !state.manifest
                                    ? nullptr
                                    : find_load(state.manifest->loads, question.reading->plate),
                        .arrived_at = question.arrived_at,
                        .at = question.at,
                        .date = calendar->date_of(question.at)};
  DecidedLane made{.decision = CASSIA_TRY(all_tests(facts, law))};
  LaneDecision& decision = made.decision;
  mark_cleared(question.cleared, decision.tests);
  const LaneRuling ruling =
      CASSIA_TRY(ask_lane_table(decision.tests, state.appointment->lane_class, question.at, law));
  made.action = ruling.action;
  decision.reason = ruling.reason;
  decision.post = ruling.post;
  if (ruling.reason != GateReason::none) {
    decision.citation = ruling.citation;
  }
  return made;
}

bool is_clearable(GateReason reason) {
  switch (reason) {
    case GateReason::none:
    case GateReason::plate_not_in_batch:
    case GateReason::appointment_cancelled:
    case GateReason::manifest_missing:
    case GateReason::filing_expired:
    case GateReason::goods_not_released:
    case GateReason::before_slot:
    case GateReason::stand_group_full:
      return false;
    default:
      return true;
  }
}

std::string measured_by(const LaneDecision& decision, GateReason reason) {
  const auto test = std::ranges::find(decision.tests, reason, &GateTest::reason);
  return test == decision.tests.end() ? std::string() : test->measured;
}

}  // namespace cassia::systems::trade::gate

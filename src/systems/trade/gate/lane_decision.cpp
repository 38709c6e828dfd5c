#include "systems/trade/gate/lane_decision.h"

#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/lane_tests.h"

namespace cassia::systems::trade::gate {

namespace {

// Runs every test in the order of GateReason.
base::Result<LaneDecision> all_tests(const LaneFacts& facts, const law::LawBook& law) {
  LaneDecision decision;
  CASSIA_TRY(test_identity(facts, law, decision.tests));
  CASSIA_TRY(test_manifest(facts, law, decision.tests));
  CASSIA_TRY(test_records(facts, law, decision.tests));
  test_lock(facts, decision.tests);
  decision.weight = CASSIA_TRY(test_weight(facts, law, decision.tests));
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

base::Result<LaneDecision> lane_decision(const LaneQuestion& question, const law::LawBook& law) {
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
  LaneDecision decision = CASSIA_TRY(all_tests(facts, law));
  mark_cleared(question.cleared, decision.tests);
  const auto hit = std::ranges::find(decision.tests, TestOutcome::hit, &GateTest::outcome);
  if (hit != decision.tests.end()) {
    decision.reason = hit->reason;
    decision.post = post_for(hit->reason);
    decision.citation = hit->citation;
  }
  return decision;
}

bool is_wait(GateReason reason) {
  return reason == GateReason::before_slot || reason == GateReason::stand_group_full;
}

bool is_clearable(GateReason reason) {
  switch (reason) {
    case GateReason::none:
    case GateReason::plate_not_in_batch:
    case GateReason::appointment_cancelled:
    case GateReason::manifest_missing:
    case GateReason::filing_expired:
    case GateReason::goods_not_released:
      return false;
    default:
      return !is_wait(reason);
  }
}

Post post_for(GateReason reason) {
  switch (reason) {
    case GateReason::none:
      return Post::none;
    case GateReason::on_blacklist:
    case GateReason::driver_not_verified:
    case GateReason::record_expired:
      return Post::border_police;
    case GateReason::read_uncertain:
      return Post::manual_read;
    case GateReason::weight_differs:
      return Post::weigh_again;
    case GateReason::appointment_cancelled:
    case GateReason::slot_missed:
    case GateReason::before_slot:
    case GateReason::stand_group_full:
      return Post::port_operator;
    default:
      return Post::customs;
  }
}

std::string measured_by(const LaneDecision& decision, GateReason reason) {
  const auto test = std::ranges::find(decision.tests, reason, &GateTest::reason);
  return test == decision.tests.end() ? std::string() : test->measured;
}

}  // namespace cassia::systems::trade::gate

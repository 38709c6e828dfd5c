#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {

namespace {

const std::vector<std::string> kPlates{"桂F00001", "桂F00002", "12C-123.45"};
const std::vector<std::string> kDeclarations{"D-1", "D-2"};

// Evenly, unlike inRange, which prefers small numbers in small cases.
int up_to(int count) { return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count)); }

template <typename T>
T one_of(const std::vector<T>& values) {
  return *rc::gen::elementOf(values);
}

Arrive any_arrival(int step) {
  Arrive reading = arrival("g" + std::to_string(step), one_of(kPlates));
  const int fault = up_to(20);  // most of them none
  reading.is_on_blacklist = fault == 1;
  reading.ocr_confidence_ppm = fault == 2 ? 900'000 : 990'000;
  reading.is_driver_verified = fault != 3;
  reading.lock_no = fault == 4 ? "L-1" : "L-77";
  reading.measured_weight = kilograms(fault == 5 ? "36000" : "33600");
  reading.is_cold = fault == 6;
  reading.is_stand_group_full = fault == 6;
  reading.channel = fault == 6 ? Channel::red : Channel::green;
  return reading;
}

FileManifest any_manifest() {
  FileManifest command = manifest({kPlates[0], kPlates[1]});
  if (*rc::gen::arbitrary<bool>()) {
    command.declaration_ids.push_back(id<DeclarationId>("D-2"));
  }
  return command;
}

// A command and who gives it; mostly one that may.
struct Move {
  std::string organisation;
  Command command;
};

Move any_move(int step) {
  const auto batch = id<BatchId>(kBatch);
  switch (up_to(20)) {
    case 0:
      // Filed anew, a manifest is late for an hour: rarely.
      if (up_to(4) != 0) {
        return {"youyi_port", any_arrival(step)};
      }
      return {"huaxin_transport", any_manifest()};
    case 1:
    case 2:
      return {"zone", open_for(one_of(kDeclarations))};
    case 3:
      return {"zone", CloseAppointment{.batch_no = batch,
                                       .declaration_id = id<DeclarationId>(one_of(kDeclarations)),
                                       .reason = "held again"}};
    case 4:
    case 5:
    case 6:
      return {
          one_of<std::string>({"youyi_customs", "youyi_border_police", "youyi_port"}),
          ResolveHold{.batch_no = batch,
                      .plate = one_of(kPlates),
                      .outcome = one_of<HoldOutcome>(
                          {HoldOutcome::cleared, HoldOutcome::cleared, HoldOutcome::turned_back}),
                      .finding = "seen"}};
    case 7:
    case 8:
      return {"youyi_port", leaving("g" + std::to_string(step), one_of(kPlates))};
    case 9:
      return {"zone", CloseBatch{.batch_no = batch}};
    case 10:
      return up_to(4) == 0
                 ? Move{"huaxin_transport", CancelAppointment{.batch_no = batch, .reason = "no"}}
                 : Move{"huaxin_transport", booking({kPlates[0], kPlates[1]})};
    default:
      return {"youyi_port", any_arrival(step)};
  }
}

// What must hold when an event is applied to the state before it.
void check_event(const State& before, const Event& event) {
  if (const auto* passed = std::get_if<VehiclePassed>(&event)) {
    RC_ASSERT(is_all_released(before));
    const VehicleState* const vehicle = find_vehicle(before, passed->reading.plate);
    RC_ASSERT(vehicle != nullptr);
    RC_ASSERT(vehicle->is_booked);
    RC_ASSERT(find_load(before.manifest->loads, passed->reading.plate) != nullptr);
    RC_ASSERT(std::ranges::count(passed->decision.tests, TestOutcome::hit, &GateTest::outcome) ==
              0);
    RC_ASSERT(passed->arrived_at <= passed->at);
  }
  if (const auto* left = std::get_if<VehicleLeft>(&event)) {
    RC_ASSERT(is_all_released(before));
    RC_ASSERT(find_vehicle(before, left->plate)->phase == VehiclePhase::passed);
    RC_ASSERT(left->arrived_at <= left->passed_at);
    RC_ASSERT(left->passed_at <= left->left_at);
    RC_ASSERT(left->lane_seconds >= 0);
    RC_ASSERT(left->dwell_seconds >= left->lane_seconds);
  }
  if (std::holds_alternative<BatchClosed>(event)) {
    RC_ASSERT(plates_not_left(before).empty());
  }
}

void check_rows(const Event& event, const State& after) {
  std::set<std::string> keys;
  for (const Row& row : views(event, after)) {
    RC_ASSERT(keys.insert(std::visit([](const auto& it) { return it.key; }, row)).second);
  }
}

// Plays one move: every event is checked against the state before it.
void play_move(const Move& move, const base::Context& context, State& state,
               std::vector<Event>& log) {
  const auto decided = decide(state, move.command, context, tests::real_law());
  if (!decided) {
    return;
  }
  for (const Event& event : *decided) {
    check_event(state, event);
    state = apply(std::move(state), event);
    check_rows(event, state);
    log.push_back(event);
  }
  const auto* const reading = std::get_if<Arrive>(&move.command);
  if (reading != nullptr) {
    RC_ASSERT(decide(state, move.command, context, tests::real_law())->empty());
  }
}

RC_GTEST_PROP(GateProperty, NothingPassesOrLeavesUnreleasedAndReplayIsEqual, ()) {
  Play start;
  start.prepared({kPlates[0], kPlates[1]});
  if (up_to(2) == 0) {
    RC_ASSERT(start.refusal_of(open_for()) == "");
  }
  State state = start.state;
  std::vector<Event> log = start.log;
  const int moves = up_to(60);
  for (int step = 0; step < moves; ++step) {
    const Move move = any_move(step);
    start.by(move.organisation);
    base::Context context = start.context();
    context.occurred_at = context.received_at = context.decided_at =
        time("2026-03-18T10:00:00+08:00") + std::chrono::minutes(step);
    play_move(move, context, state, log);
  }
  State replayed;
  for (const Event& event : log) {
    replayed = apply(std::move(replayed), event);
  }
  RC_ASSERT(replayed == state);
  RC_CLASSIFY(state.first_passed_at.has_value(), "a vehicle passed");
  RC_CLASSIFY(state.phase == Phase::closed, "closed");
}

}  // namespace

}  // namespace cassia::systems::trade::gate

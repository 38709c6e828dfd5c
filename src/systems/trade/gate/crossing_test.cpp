#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {

namespace {

const CloseBatch kClose{.batch_no = id<BatchId>(kBatch)};
const std::vector<std::string> kThree{"桂F00001", "桂F00002", "桂F00003"};

ResolveHold resolve(HoldOutcome outcome, const std::string& plate = kTruck) {
  return {.batch_no = id<BatchId>(kBatch),
          .plate = plate,
          .outcome = outcome,
          .finding = "seen by the officer"};
}

CloseAppointment withdraw() {
  return {.batch_no = id<BatchId>(kBatch),
          .declaration_id = id<DeclarationId>("D-1"),
          .reason = "quarantine alert"};
}

TEST(GateCrossing, AReleasedVehiclePassesLeavesAndTheBatchIsClosed) {
  Play play;
  play.released();
  EXPECT_EQ(play.state.phase, Phase::open);
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.state.phase, Phase::crossing);
  EXPECT_EQ(play.refusal_of(kClose), kBatchNotComplete.name());
  EXPECT_EQ(play.at("2026-03-18T11:47:30+08:00").refusal_of(leaving("g2")), "");
  const auto& left = std::get<VehicleLeft>(play.log.back());
  EXPECT_EQ(left.dwell_seconds, 6'150);
  EXPECT_EQ(left.lane_seconds, 0);
  EXPECT_EQ(play.state.phase, Phase::gone);
  EXPECT_EQ(play.refusal_of(kClose), "");
  EXPECT_EQ(play.state.phase, Phase::closed);
  EXPECT_EQ(play.refusal_of(kClose), kAppointmentFinished.name());
  EXPECT_EQ(play.refusal_of(leaving("g3")), kVehicleNotInArea.name());
  EXPECT_EQ(play.refusal_of(arrival("g4")), kVehicleAlreadyPassed.name());
}

TEST(GateCrossing, GoodsThatAreNotReleasedAreHeldAtTheLane) {
  Play play;
  play.prepared();
  const auto decision = decision_of(play.give(arrival("g1")));
  EXPECT_EQ(decision.reason, GateReason::goods_not_released);
  EXPECT_EQ(decision.post, Post::customs);
  EXPECT_EQ(decision.citation, (base::Citation{"customs_law_2021", "37"}));
  EXPECT_EQ(play.refusal_of(leaving("g2")), kVehicleNotInArea.name());
  play.by("youyi_customs");
  const auto cleared = play.give(resolve(HoldOutcome::cleared));
  ASSERT_FALSE(cleared);
  EXPECT_EQ(cleared.error().code, kGoodsNotReleased);
  EXPECT_EQ(cleared.error().facts.back(), (base::Fact{"declarations", "D-1"}));
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_EQ(play.by("youyi_port").refusal_of(arrival("g3")), "");
  EXPECT_TRUE(std::holds_alternative<VehiclePassed>(play.log.back()));
}

TEST(GateCrossing, CustomsLetsAHeldVehicleInOnceItsGoodsAreReleased) {
  Play play;
  play.prepared();
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_EQ(play.by("youyi_customs").refusal_of(resolve(HoldOutcome::cleared)), "");
  EXPECT_TRUE(std::holds_alternative<VehiclePassed>(play.log.back()));
}

TEST(GateCrossing, TheAppointmentOpensWithTheLastDeclaration) {
  Play play;
  play.at("2026-03-17T14:00:00+08:00").by("zone");
  EXPECT_EQ(play.refusal_of(open_for("D-2")), "");  // before the booking
  EXPECT_EQ(play.state.phase, Phase::none);
  play.by("huaxin_transport");
  EXPECT_EQ(play.refusal_of(booking()), "");
  FileManifest two = manifest();
  two.declaration_ids.push_back(id<DeclarationId>("D-2"));
  EXPECT_EQ(play.refusal_of(two), "");
  EXPECT_EQ(play.state.phase, Phase::manifested);
  EXPECT_EQ(play.give(open_for("D-1"))->size(), 2U);
  EXPECT_TRUE(std::holds_alternative<AppointmentOpened>(play.log.back()));
  EXPECT_EQ(play.state.phase, Phase::open);
  EXPECT_TRUE(play.give(open_for("D-1"))->empty());  // again: nothing new
}

TEST(GateCrossing, AnotherDeclarationOnTheManifestClosesTheAppointment) {
  Play play;
  play.released().by("huaxin_transport").at("2026-03-18T08:00:00+08:00");
  FileManifest two = manifest();
  two.declaration_ids.push_back(id<DeclarationId>("D-2"));
  EXPECT_EQ(play.refusal_of(two), "");
  const auto& closed = std::get<AppointmentClosed>(play.log.back());
  EXPECT_EQ(closed.unreleased, std::vector{id<DeclarationId>("D-2")});
}

TEST(GateCrossing, NothingLeavesAfterTheReleaseWasWithdrawn) {
  Play play;
  play.released();
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.refusal_of(withdraw()), "");
  EXPECT_TRUE(std::holds_alternative<AppointmentClosed>(play.log.back()));
  const auto refused = play.give(leaving("g2"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, kGoodsNotReleased);
  EXPECT_EQ(refused.error().citation, (base::Citation{"customs_law_2021", "37"}));
  EXPECT_EQ(next_action(play.state).action, "release_goods");
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_EQ(play.refusal_of(leaving("g2")), "");
}

TEST(GateCrossing, AReleaseIsNotWithdrawnAfterTheGoodsLeft) {
  Play play;
  play.released();
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.refusal_of(leaving("g2")), "");
  EXPECT_EQ(play.refusal_of(withdraw()), kGoodsAlreadyLeft.name());
}

TEST(GateCrossing, WithdrawingNeedsAReasonAndARelease) {
  Play play;
  play.prepared();
  EXPECT_TRUE(play.give(withdraw())->empty());
  CloseAppointment silent = withdraw();
  silent.reason.clear();
  EXPECT_EQ(play.refusal_of(silent), kGateReasonMissing.name());
}

TEST(GateCrossing, TheSameGateEventCountsOnce) {
  Play play;
  play.prepared();
  EXPECT_EQ(play.give(arrival("g1"))->size(), 1U);
  EXPECT_TRUE(play.give(arrival("g1"))->empty());
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_TRUE(play.give(arrival("g1"))->empty());
  EXPECT_EQ(play.give(arrival("g2"))->size(), 1U);
  EXPECT_EQ(play.give(leaving("g3"))->size(), 1U);
  EXPECT_TRUE(play.give(leaving("g3"))->empty());
}

TEST(GateCrossing, OnlyThePortOperatorReportsForTheLanes) {
  Play play;
  play.released();
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(arrival("g1")), kNotTheGateOperator.name());
  EXPECT_EQ(play.by("puzhai_port").refusal_of(arrival("g1")), kNotTheGateOperator.name());
  EXPECT_EQ(play.by("youyi_port").refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(leaving("g2")), kNotTheGateOperator.name());
  EXPECT_EQ(play.by("stranger").refusal_of(kClose), kNotTheGateOperator.name());
}

TEST(GateCrossing, RefusesReadingsThatCannotBe) {
  Play play;
  play.released();
  Arrive reading = arrival("g1");
  reading.ocr_confidence_ppm = 1'000'001;
  EXPECT_EQ(play.refusal_of(reading), kConfidenceOutOfRange.name());
  reading = arrival("g1");
  reading.measured_weight = {};
  EXPECT_EQ(play.refusal_of(reading), kVehicleWeightWrong.name());
  reading = arrival("g1");
  reading.plate = "桂 F";
  EXPECT_EQ(play.refusal_of(reading), kPlateMalformed.name());
  base::Context future = play.context();
  future.occurred_at = future.received_at + std::chrono::microseconds(1);
  const auto refused = decide(play.state, arrival("g1"), future, tests::real_law());
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, kGateEventInFuture);
}

TEST(GateCrossing, ALateReportDoesNotMoveAVehicleBackward) {
  Play play;
  play.prepared();
  EXPECT_EQ(play.refusal_of(arrival("g2")), "");
  EXPECT_EQ(play.at("2026-03-18T10:04:00+08:00").refusal_of(arrival("g1")),
            kGateEventOutOfOrder.name());
}

TEST(GateCrossing, AnUnbookedBatchHasNoArrivals) {
  Play play;
  play.at("2026-03-18T10:05:00+08:00").by("youyi_port");
  EXPECT_EQ(play.refusal_of(arrival("g1")), kAppointmentUnknown.name());
}

TEST(GateCrossing, AStrangerInTheBatchIsHeldAndTurnedBack) {
  Play play;
  play.released();
  const std::string stranger = "12C-123.45";
  const auto decision = decision_of(play.give(arrival("g1", stranger)));
  EXPECT_EQ(decision.reason, GateReason::plate_not_in_batch);
  play.by("youyi_customs");
  EXPECT_EQ(play.refusal_of(resolve(HoldOutcome::cleared, stranger)), kHoldNotClearable.name());
  EXPECT_EQ(play.refusal_of(resolve(HoldOutcome::turned_back, stranger)), "");
  EXPECT_EQ(play.refusal_of(resolve(HoldOutcome::turned_back, stranger)), kVehicleNotHeld.name());
  EXPECT_EQ(play.state.phase, Phase::open);
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(CancelAppointment{id<BatchId>(kBatch), "no"}),
            "");
}

TEST(GateHold, EachAuthorityResolvesOnlyItsOwn) {
  struct Case {
    void (*fault)(Arrive&);
    const char* authority;
  };
  for (const Case& it : {
           Case{[](Arrive& reading) { reading.is_on_blacklist = true; }, "youyi_border_police"},
           Case{[](Arrive& reading) { reading.is_driver_verified = false; }, "youyi_border_police"},
           Case{[](Arrive& reading) { reading.ocr_confidence_ppm = 0; }, "youyi_port"},
           Case{[](Arrive& reading) { reading.lock_no = "L-1"; }, "youyi_customs"},
           Case{[](Arrive& reading) { reading.measured_weight = kilograms("40000"); },
                "youyi_customs"},
       }) {
    Play play;
    play.released();
    Arrive reading = arrival("g1");
    it.fault(reading);
    EXPECT_EQ(play.refusal_of(reading), "");
    for (const char* authority :
         {"youyi_border_police", "youyi_port", "youyi_customs", "huaxin_transport"}) {
      if (std::string_view(authority) != it.authority) {
        EXPECT_EQ(play.by(authority).refusal_of(resolve(HoldOutcome::cleared)),
                  kNotTheAuthority.name());
      }
    }
    ResolveHold silent = resolve(HoldOutcome::cleared);
    silent.finding.clear();
    EXPECT_EQ(play.by(it.authority).refusal_of(silent), kGateReasonMissing.name());
    EXPECT_EQ(play.refusal_of(resolve(HoldOutcome::cleared)), "");
    EXPECT_TRUE(std::holds_alternative<VehiclePassed>(play.log.back()));
  }
}

TEST(GateHold, ClearingOneReasonBringsTheNext) {
  Play play;
  play.prepared();
  Arrive reading = arrival("g1");
  reading.is_on_blacklist = true;
  reading.lock_no = "L-1";
  EXPECT_EQ(decision_of(play.give(reading)).reason, GateReason::on_blacklist);
  const auto next = decision_of(play.by("youyi_border_police").give(resolve(HoldOutcome::cleared)));
  EXPECT_EQ(next.reason, GateReason::lock_differs);
  const auto last = decision_of(play.by("youyi_customs").give(resolve(HoldOutcome::cleared)));
  EXPECT_EQ(last.reason, GateReason::goods_not_released);
}

TEST(GateHold, AVehicleThatWaitsPresentsItselfAgain) {
  Play play;
  play.released().at("2026-03-18T09:29:59+08:00");
  EXPECT_EQ(decision_of(play.give(arrival("g1"))).reason, GateReason::before_slot);
  EXPECT_EQ(play.state.vehicles[0].phase, VehiclePhase::waiting);
  EXPECT_EQ(play.refusal_of(resolve(HoldOutcome::cleared)), kVehicleNotHeld.name());
  play.at("2026-03-18T09:30:00+08:00");
  EXPECT_EQ(decision_of(play.give(arrival("g2"))).reason, GateReason::none);
  EXPECT_EQ(play.refusal_of(CancelAppointment{id<BatchId>(kBatch), "too late"}),
            kNotTheCarrier.name());
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(CancelAppointment{id<BatchId>(kBatch), "no"}),
            kVehiclesAlreadyArrived.name());
}

TEST(GateHold, AReadingAgainEndsAHoldOfTheReading) {
  Play play;
  play.released();
  Arrive reading = arrival("g1");
  reading.ocr_confidence_ppm = 930'000;
  EXPECT_EQ(decision_of(play.give(reading)).reason, GateReason::read_uncertain);
  EXPECT_EQ(next_action(play.state).action, "read_manually");
  reading = arrival("g2");
  reading.measured_weight = kilograms("36000");
  EXPECT_EQ(decision_of(play.give(reading)).reason, GateReason::weight_differs);
  EXPECT_EQ(next_action(play.state).action, "weigh_again");
  EXPECT_EQ(decision_of(play.give(arrival("g3"))).reason, GateReason::none);
}

// Brief 10, example 18: one master bill on three trucks, the third 40 minutes late.
TEST(GateBatch, StaysOpenAndRaisesAnAlertUntilAllVehiclesCrossed) {
  Play play;
  play.released(kThree);
  EXPECT_EQ(play.refusal_of(arrival("g1", kThree[0])), "");
  EXPECT_EQ(play.at("2026-03-18T10:10:00+08:00").refusal_of(arrival("g2", kThree[1])), "");
  EXPECT_EQ(next_action(play.state).action, "bring_missing_vehicles");
  EXPECT_EQ(next_action(play.state).by, time("2026-03-18T10:35:00+08:00"));
  EXPECT_EQ(play.refusal_of(leaving("g3", kThree[0])), "");
  play.by("zone");
  EXPECT_EQ(play.at("2026-03-18T10:34:59+08:00").refusal_of(kClose), kBatchNotComplete.name());
  EXPECT_EQ(play.at("2026-03-18T10:35:00+08:00").refusal_of(kClose), "");
  const auto& alert = std::get<BatchIncomplete>(play.log.back());
  EXPECT_EQ(alert.missing_plates, std::vector{kThree[2]});
  EXPECT_EQ(alert.tolerance_minutes, 30);
  EXPECT_TRUE(play.state.is_incomplete);
  EXPECT_EQ(play.state.phase, Phase::crossing);
  EXPECT_EQ(play.refusal_of(kClose), kBatchNotComplete.name());  // the alert is raised once
  play.by("youyi_port").at("2026-03-18T10:45:00+08:00");
  EXPECT_EQ(decision_of(play.give(arrival("g4", kThree[2]))).reason, GateReason::none);
  EXPECT_FALSE(play.state.is_incomplete);
  EXPECT_EQ(play.refusal_of(leaving("g5", kThree[1])), "");
  EXPECT_EQ(play.refusal_of(kClose), kBatchNotComplete.name());
  EXPECT_EQ(play.refusal_of(leaving("g6", kThree[2])), "");
  EXPECT_EQ(play.refusal_of(kClose), "");
}

}  // namespace

}  // namespace cassia::systems::trade::gate

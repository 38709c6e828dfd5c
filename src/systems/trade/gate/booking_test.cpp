#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {

namespace {

Play at_booking() {
  Play play;
  play.at("2026-03-17T15:00:00+08:00").by("huaxin_transport");
  return play;
}

TEST(GateBooking, SaysWhenTheManifestIsDueAndWhenTheSlotIsMissed) {
  Play play = at_booking();
  const auto decided = play.give(booking());
  ASSERT_TRUE(decided) << base::to_text(decided.error());
  const auto& event = std::get<AppointmentBooked>(decided->front());
  EXPECT_EQ(event.manifest_due_at, time("2026-03-18T09:00:00+08:00"));
  EXPECT_EQ(event.no_show_at, time("2026-03-18T11:30:00+08:00"));
  EXPECT_EQ(event.batch_tolerance_minutes, 30);
  EXPECT_EQ(play.state.phase, Phase::booked);
}

TEST(GateBooking, OnlyTheCarrierBooksFilesAndCancels) {
  Play play = at_booking();
  EXPECT_EQ(play.by("another").refusal_of(booking()), kNotTheCarrier.name());
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(booking()), "");
  EXPECT_EQ(play.by("another").refusal_of(manifest()), kNotTheCarrier.name());
  const CancelAppointment cancel{.batch_no = id<BatchId>(kBatch), .reason = "no truck"};
  EXPECT_EQ(play.refusal_of(cancel), kNotTheCarrier.name());
}

TEST(GateBooking, ABatchIsBookedOnce) {
  Play play = at_booking();
  EXPECT_EQ(play.refusal_of(booking()), "");
  EXPECT_EQ(play.refusal_of(booking()), kAppointmentExists.name());
}

TEST(GateBooking, ACancelledBatchIsBookedAnewAndKeepsManifestAndReleases) {
  Play play;
  play.released().by("huaxin_transport").at("2026-03-18T09:00:00+08:00");
  const CancelAppointment cancel{.batch_no = id<BatchId>(kBatch), .reason = "truck broke down"};
  EXPECT_EQ(play.refusal_of(cancel), "");
  EXPECT_EQ(play.state.phase, Phase::cancelled);
  EXPECT_TRUE(std::holds_alternative<AppointmentClosed>(play.log.back()));
  EXPECT_EQ(play.refusal_of(cancel), kAppointmentFinished.name());
  EXPECT_EQ(play.refusal_of(manifest()), kAppointmentFinished.name());
  BookAppointment again = booking({"桂F99999"});
  again.slot_from = time("2026-03-18T14:00:00+08:00");
  again.slot_to = time("2026-03-18T14:30:00+08:00");
  EXPECT_EQ(play.refusal_of(again), "");
  EXPECT_TRUE(std::holds_alternative<AppointmentOpened>(play.log.back()));
  EXPECT_EQ(play.state.phase, Phase::open);
  EXPECT_EQ(play.state.vehicles.size(), 2U);
  EXPECT_EQ(play.state.vehicles.back().phase, VehiclePhase::withdrawn);
}

TEST(GateBooking, AnotherCarrierCannotTakeACancelledBatch) {
  Play play = at_booking();
  EXPECT_EQ(play.refusal_of(booking()), "");
  EXPECT_EQ(play.refusal_of(CancelAppointment{id<BatchId>(kBatch), "no truck"}), "");
  BookAppointment other = booking();
  other.carrier = id<base::OrganisationId>("another");
  EXPECT_EQ(play.by("another").refusal_of(other), kNotTheCarrier.name());
}

TEST(GateBooking, RefusesASlotThatIsNotOffered) {
  Play play = at_booking();
  BookAppointment holiday = booking();  // brief 10, example 22
  holiday.slot_from = time("2026-09-02T10:00:00+08:00");
  holiday.slot_to = time("2026-09-02T10:30:00+08:00");
  const auto decided = play.give(holiday);
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, kSlotNotOffered);
  EXPECT_EQ(decided.error().facts.back(), (base::Fact{"reason", "holiday_vn"}));
  EXPECT_EQ(decided.error().place, "slot_from");
}

TEST(GateBooking, RefusesWhatIsNoSlotOrIsOver) {
  Play play = at_booking();
  BookAppointment command = booking();
  command.slot_to = time("2026-03-18T11:00:00+08:00");
  EXPECT_EQ(play.refusal_of(command), kSlotUnknown.name());
  command.slot_from = time("2026-03-18T10:15:00+08:00");
  command.slot_to = time("2026-03-18T10:45:00+08:00");
  EXPECT_EQ(play.refusal_of(command), kSlotUnknown.name());
  command.pass = id<PassId>("nowhere");
  EXPECT_EQ(play.refusal_of(command), kPassUnknown.name());
  EXPECT_EQ(play.at("2026-03-18T10:30:00+08:00").refusal_of(booking()), kSlotOver.name());
  EXPECT_EQ(play.at("2026-03-18T10:29:59+08:00").refusal_of(booking()), "");
}

TEST(GateBooking, RefusesVehiclesThatAreNotWellDescribed) {
  Play play = at_booking();
  EXPECT_EQ(play.refusal_of(booking({})), kVehiclesMissing.name());
  EXPECT_EQ(play.refusal_of(booking({"a"})), kPlateMalformed.name());
  EXPECT_EQ(play.refusal_of(booking({"GUI F12345"})), kPlateMalformed.name());
  EXPECT_EQ(play.refusal_of(booking({"12C-123.45", "12C-123.45"})), kPlateRepeated.name());
  EXPECT_EQ(play.refusal_of(booking(std::vector<std::string>(51, kTruck))),
            kTooManyVehicles.name());
  BookAppointment command = booking();
  command.vehicles[0].tare = {};
  EXPECT_EQ(play.refusal_of(command), kVehicleWeightWrong.name());
  command = booking();
  command.vehicles[0].tare = base::Quantity::parse("15", base::Unit::parse("TNE").value()).value();
  EXPECT_EQ(play.refusal_of(command), kVehicleWeightWrong.name());
  command = booking();
  command.vehicles[0].driver_id_hash = {};
  EXPECT_EQ(play.refusal_of(command), kDriverMissing.name());
  command.lane_class = LaneClass::unmanned;
  EXPECT_EQ(play.refusal_of(command), "");
}

TEST(GateManifest, NeedsABooking) {
  EXPECT_EQ(at_booking().refusal_of(manifest()), kAppointmentUnknown.name());
}

TEST(GateManifest, RefusesWhatIsNotThere) {
  Play play = at_booking();
  EXPECT_EQ(play.refusal_of(booking()), "");
  const auto refused = [&](auto change) {
    FileManifest command = manifest();
    change(command);
    return play.refusal_of(command);
  };
  const auto incomplete = kManifestIncomplete.name();
  EXPECT_EQ(refused([](auto& it) { it.master_bills.clear(); }), incomplete);
  EXPECT_EQ(refused([](auto& it) { it.master_bills = {"MB-1", "MB-1"}; }), incomplete);
  EXPECT_EQ(refused([](auto& it) { it.master_bills = {""}; }), incomplete);
  EXPECT_EQ(refused([](auto& it) { it.declaration_ids.clear(); }), incomplete);
  EXPECT_EQ(refused([](auto& it) { it.goods.clear(); }), incomplete);
  EXPECT_EQ(refused([](auto& it) { it.loads[0].packages = 0; }), incomplete);
  const auto differ = kManifestVehiclesDiffer.name();
  EXPECT_EQ(refused([](auto& it) { it.loads.clear(); }), differ);
  EXPECT_EQ(refused([](auto& it) { it.loads[0].plate = "桂F00000"; }), differ);
  EXPECT_EQ(refused([](auto& it) { it.loads.push_back(it.loads[0]); }), differ);
  EXPECT_EQ(refused([](auto& it) { it.loads[0].gross_weight = {}; }), kVehicleWeightWrong.name());
}

TEST(GateManifest, IsValidFromWhenItWasReceived) {
  Play play;
  play.prepared();
  const auto& event = std::get<ManifestFiled>(play.log.back());
  EXPECT_EQ(event.filed_at, time("2026-03-17T15:00:00+08:00"));
  EXPECT_EQ(event.valid_to, time("2026-03-20T15:00:00+08:00"));
  EXPECT_EQ(event.filing_no, 1);
  play.by("huaxin_transport").at("2026-03-18T08:00:00+08:00");
  EXPECT_EQ(play.refusal_of(manifest()), "");
  EXPECT_EQ(play.state.manifest->filing_no, 2);
  EXPECT_EQ(play.state.manifest->filed_at, time("2026-03-18T08:00:00+08:00"));
}

TEST(GateManifest, WhatHasCrossedStaysAsItWasDeclared) {
  Play play;
  play.released({kTruck, "桂F00002"});
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  play.by("huaxin_transport").at("2026-03-18T10:20:00+08:00");
  FileManifest again = manifest({kTruck, "桂F00002"});
  again.loads[0].gross_weight = kilograms("18000");
  EXPECT_EQ(play.refusal_of(again), kCrossedGoodsChanged.name());
  again = manifest({kTruck, "桂F00002"});
  again.declaration_ids.push_back(id<DeclarationId>("D-2"));
  EXPECT_EQ(play.refusal_of(again), kCrossedGoodsChanged.name());
  again = manifest({kTruck, "桂F00002"});
  again.loads[1].gross_weight = kilograms("18000");
  EXPECT_EQ(play.refusal_of(again), "");
}

TEST(GateNoShow, AnAppointmentIsMissedAfterItsLeeway) {
  Play play;
  play.prepared().by("zone");
  const RecordNoShow no_show{.batch_no = id<BatchId>(kBatch)};
  EXPECT_EQ(play.at("2026-03-18T11:29:59+08:00").refusal_of(no_show), kSlotNotOver.name());
  EXPECT_EQ(play.at("2026-03-18T11:30:00+08:00").refusal_of(no_show), "");
  EXPECT_EQ(play.state.phase, Phase::missed);
  EXPECT_EQ(play.state.vehicles[0].phase, VehiclePhase::missed);
  EXPECT_TRUE(play.give(no_show)->empty());
  EXPECT_EQ(play.by("stranger").refusal_of(no_show), kNotTheGateOperator.name());
}

TEST(GateNoShow, AVehicleAtTheLaneBooksAnewAndKeepsItsArrival) {
  Play play;
  play.released().at("2026-03-18T11:31:00+08:00");
  EXPECT_EQ(play.refusal_of(RecordNoShow{id<BatchId>(kBatch)}), "");
  EXPECT_EQ(decision_of(play.give(arrival("g1"))).reason, GateReason::slot_missed);
  BookAppointment again = booking();
  again.slot_from = time("2026-03-18T11:30:00+08:00");
  again.slot_to = time("2026-03-18T12:00:00+08:00");
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(again), "");
  play.by("youyi_port").at("2026-03-18T11:40:00+08:00");
  const auto passed = play.give(arrival("g2"));
  EXPECT_EQ(decision_of(passed).reason, GateReason::none);
  EXPECT_EQ(std::get<VehiclePassed>(passed->back()).arrived_at, time("2026-03-18T11:31:00+08:00"));
}

}  // namespace

}  // namespace cassia::systems::trade::gate

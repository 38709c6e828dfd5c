#include <map>

#include "systems/trade/gate/gate_scene_test.h"

namespace cassia::systems::trade::gate {

namespace {

// The read model as the store would hold it after the log.
struct Tables {
  std::map<std::string, GateAppointmentRow> appointments;
  std::map<std::string, GateVehicleRow> vehicles;

  void operator()(const GateAppointmentRow& row) { appointments[row.key] = row; }
  void operator()(const GateVehicleRow& row) { vehicles[row.key] = row; }
};

Tables tables_after(const std::vector<Event>& log) {
  Tables tables;
  State state;
  for (const Event& event : log) {
    state = apply(std::move(state), event);
    for (const Row& row : views(event, state)) {
      std::visit([&](const auto& it) { tables(it); }, row);
    }
  }
  return tables;
}

const std::string kVehicleKey = kBatch + "/" + kTruck;

TEST(GateViews, AnAppointmentSaysWhoActsNextAndByWhen) {
  Play play;
  play.at("2026-03-17T15:00:00+08:00").by("huaxin_transport");
  const auto row = [&] { return tables_after(play.log).appointments.at(kBatch); };
  EXPECT_EQ(play.refusal_of(booking()), "");
  EXPECT_EQ(row().next_actor, "carrier");
  EXPECT_EQ(row().next_action, "file_manifest");
  EXPECT_EQ(row().next_by, time("2026-03-18T09:00:00+08:00"));
  EXPECT_EQ(play.refusal_of(manifest()), "");
  EXPECT_EQ(row().next_actor, "customs");
  EXPECT_EQ(row().next_action, "release_goods");
  EXPECT_EQ(row().next_by, time("2026-03-18T10:00:00+08:00"));
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_EQ(row().next_actor, "carrier");
  EXPECT_EQ(row().next_action, "arrive");
  EXPECT_EQ(row().next_by, time("2026-03-18T10:30:00+08:00"));
  EXPECT_EQ(row().declarations_released, 1);
  EXPECT_EQ(row().phase, Phase::open);
  EXPECT_EQ(play.at("2026-03-18T10:05:00+08:00").by("youyi_port").refusal_of(arrival("g1")), "");
  EXPECT_EQ(row().next_action, "leave");
  EXPECT_EQ(play.refusal_of(leaving("g2")), "");
  EXPECT_EQ(row().next_action, "close_batch");
  EXPECT_EQ(play.refusal_of(CloseBatch{id<BatchId>(kBatch)}), "");
  EXPECT_EQ(row().next_actor, "");
  EXPECT_EQ(row().vehicles_left, 1);
}

TEST(GateViews, AHeldVehicleNamesItsReasonAndItsPost) {
  Play play;
  play.prepared();
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  const auto held = tables_after(play.log).vehicles.at(kVehicleKey);
  EXPECT_EQ(held.phase, VehiclePhase::held);
  EXPECT_EQ(held.reason, GateReason::goods_not_released);
  EXPECT_EQ(held.post, Post::customs);
  EXPECT_EQ(held.weight_difference, "0.00 %");
  EXPECT_EQ(play.refusal_of(open_for()), "");
  const auto after = tables_after(play.log).appointments.at(kBatch);
  EXPECT_EQ(after.next_actor, "port_operator");
  EXPECT_EQ(after.next_action, "present_again");
}

TEST(GateViews, EachHoldNamesWhoEndsIt) {
  struct Case {
    void (*fault)(Arrive&);
    const char* actor;
    const char* action;
  };
  for (const Case& it : {
           Case{[](Arrive& reading) { reading.is_on_blacklist = true; }, "border_police",
                "resolve_hold"},
           Case{[](Arrive& reading) { reading.lock_no = "L-1"; }, "customs", "resolve_hold"},
           Case{[](Arrive& reading) { reading.plate = "12C-123.45"; }, "customs", "resolve_hold"},
           Case{[](Arrive& reading) { reading.measured_weight = kilograms("40000"); },
                "port_operator", "weigh_again"},
           Case{[](Arrive& reading) { reading.ocr_confidence_ppm = 0; }, "port_operator",
                "read_manually"},
       }) {
    Play play;
    play.released();
    Arrive reading = arrival("g1");
    it.fault(reading);
    EXPECT_EQ(play.refusal_of(reading), "");
    EXPECT_EQ(next_action(play.state).actor, it.actor);
    EXPECT_EQ(next_action(play.state).action, it.action);
  }
}

TEST(GateViews, AVehicleWithoutManifestOrWithALapsedOneSendsTheCarrierToFile) {
  Play play;
  play.at("2026-03-17T15:00:00+08:00").by("huaxin_transport");
  EXPECT_EQ(play.refusal_of(booking()), "");
  play.at("2026-03-18T10:05:00+08:00").by("youyi_port");
  EXPECT_EQ(decision_of(play.give(arrival("g1"))).reason, GateReason::manifest_missing);
  EXPECT_EQ(next_action(play.state).actor, "carrier");
  EXPECT_EQ(next_action(play.state).action, "file_manifest");
  EXPECT_EQ(play.by("huaxin_transport").refusal_of(manifest()), "");
  EXPECT_EQ(decision_of(play.by("youyi_port").give(arrival("g2"))).reason,
            GateReason::manifest_late);
}

TEST(GateViews, AVehicleThatLeftShowsItsDwell) {
  Play play;
  play.prepared();
  EXPECT_EQ(play.refusal_of(arrival("g1")), "");
  EXPECT_EQ(play.refusal_of(open_for()), "");
  EXPECT_EQ(play.at("2026-03-18T10:25:00+08:00").refusal_of(arrival("g2")), "");
  EXPECT_EQ(play.at("2026-03-18T12:05:00+08:00").refusal_of(leaving("g3")), "");
  const auto row = tables_after(play.log).vehicles.at(kVehicleKey);
  EXPECT_EQ(row.phase, VehiclePhase::left);
  EXPECT_EQ(row.arrived_at, time("2026-03-18T10:05:00+08:00"));
  EXPECT_EQ(row.passed_at, time("2026-03-18T10:25:00+08:00"));
  EXPECT_EQ(row.dwell_seconds, 7'200);  // from the first arrival
  EXPECT_EQ(std::get<VehicleLeft>(play.log.back()).lane_seconds, 1'200);
}

TEST(GateViews, AVehicleOfAnEarlierBookingIsShownAsWithdrawn) {
  Play play;
  play.prepared().by("huaxin_transport").at("2026-03-18T09:00:00+08:00");
  EXPECT_EQ(play.refusal_of(CancelAppointment{id<BatchId>(kBatch), "broke down"}), "");
  EXPECT_EQ(play.refusal_of(booking({"桂F99999"})), "");
  const auto tables = tables_after(play.log);
  EXPECT_EQ(tables.vehicles.at(kVehicleKey).phase, VehiclePhase::withdrawn);
  EXPECT_EQ(tables.appointments.at(kBatch).vehicles, 1);
}

TEST(GateViews, EveryCommandNamesItsBatch) {
  EXPECT_EQ(stream_key(booking()), kBatch);
  EXPECT_EQ(stream_key(arrival("g1")), kBatch);
  EXPECT_EQ(stream_key(CloseBatch{id<BatchId>(kBatch)}), kBatch);
}

}  // namespace

}  // namespace cassia::systems::trade::gate

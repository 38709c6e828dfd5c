#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <iterator>

#include "base/assert.h"
#include "base/digest.h"
#include "journeys/offline_gate/gate_timers.h"
#include "journeys/offline_gate/offline_gate.h"
#include "journeys/reforms/law_in_force.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

using gate_devices::ConflictKind;
using gate_devices::Objection;
using gate_devices::OfflineAct;
using gate_devices::ToldEvent;

// A person at the lane read or confirmed the plate.
constexpr std::int64_t kReadByEyePpm = 1'000'000;

// The same on every repetition, and no other event's, also of a device that counts anew.
gate::GateEventId event_id(const ReportOffline& command) {
  const ToldEvent& told = command.told;
  std::string text = command.device_id.text();
  for (const std::string& part :
       {std::to_string(told.sequence), base::to_text(told.occurred_at), told.plate,
        std::string(boost::describe::enum_to_string(told.act, ""))}) {
    text.append("\n").append(part);
  }
  constexpr std::size_t kLetters = 32;  // 128 bits
  const base::Digest digest = base::sha256({base::bytes_of(text)});
  const auto id = gate::GateEventId::parse(base::to_hex(digest.bytes).substr(0, kLetters));
  CASSIA_ASSERT(id.has_value(), "hexadecimal letters are an id");
  return *id;
}

gate::Command as_arrival(const ReportOffline& command, const gate::BatchId& batch,
                         const std::string& lane) {
  const OfflineReading& reading = *command.reading;
  return gate::Command(gate::Arrive{.event_id = event_id(command),
                                    .batch_no = batch,
                                    .lane = lane,
                                    .plate = command.told.plate,
                                    .container_no = reading.container_no,
                                    .lock_no = reading.lock_no,
                                    .lock_state = reading.lock_state,
                                    .ocr_confidence_ppm = kReadByEyePpm,
                                    .measured_weight = reading.measured_weight,
                                    .is_driver_verified = reading.is_driver_verified,
                                    .is_cold = reading.is_cold,
                                    .channel = reading.channel});
}

Objection objection_of(const base::Refusal& refusal) {
  if (refusal.code == gate::kVehicleAlreadyPassed) {
    return {.kind = ConflictKind::double_passage};
  }
  return {.kind = ConflictKind::refused_by_gate, .detail = std::string(refusal.code.name())};
}

// A vehicle that was let in although the lane holds it, or makes it wait.
std::vector<Objection> objections_in(const std::vector<gate::Event>& events) {
  std::vector<Objection> objections;
  const auto object = [&objections](const gate::LaneDecision& decision) {
    objections.push_back({.kind = ConflictKind::held_by_lane,
                          .detail = boost::describe::enum_to_string(decision.reason, "")});
  };
  for (const gate::Event& event : events) {
    if (const auto* held = std::get_if<gate::VehicleHeld>(&event)) {
      object(held->decision);
    } else if (const auto* waits = std::get_if<gate::VehicleWaits>(&event)) {
      object(waits->decision);
    }
  }
  return objections;
}

std::vector<Objection> ask_gate_about(const gate::Command& asked, const gate::BatchId& batch,
                                      base::Instant occurred_at, Unit& unit) {
  follow_lane_reforms(*unit.states().batch(batch.text()), occurred_at, unit);
  const auto events = unit.decide_as_of(occurred_at, asked);
  if (!events) {
    return {objection_of(events.error())};
  }
  set_gate_timers(batch, *events, *unit.states().batch(batch.text()), unit);
  return objections_in(*events);
}

// What the gate says of it, with its own events when it has any. A vehicle that is on no list, or
// was kept out, is no matter of the gate's.
base::Result<std::vector<Objection>> ask_gate(const ReportOffline& command, const std::string& lane,
                                              Unit& unit) {
  const ToldEvent& told = command.told;
  const auto batch = gate::BatchId::parse(told.batch_no);
  const bool is_believable =
      CASSIA_TRY(gate_devices::is_time_believable(told, unit.context(), unit.law()));
  if (!batch || !is_believable || told.act == OfflineAct::kept_out) {
    return std::vector<Objection>();
  }
  if (told.act == OfflineAct::let_out) {
    const gate::Leave leave{.event_id = event_id(command), .batch_no = *batch, .plate = told.plate};
    return ask_gate_about(gate::Command(leave), *batch, told.occurred_at, unit);
  }
  if (!command.reading) {
    return std::vector<Objection>{
        {.kind = ConflictKind::refused_by_gate, .detail = "reading_missing"}};
  }
  return ask_gate_about(as_arrival(command, *batch, lane), *batch, told.occurred_at, unit);
}

std::vector<Stream> streams_of(const ReportOffline& command) {
  std::vector<Stream> streams = {device_stream(command.device_id)};
  if (gate::BatchId::parse(command.told.batch_no)) {
    streams.push_back(batch_stream(command.told.batch_no));
    std::ranges::copy(institution_streams(kLaneTables), std::back_inserter(streams));
  }
  return streams;
}

}  // namespace

base::Result<void> report_offline(const ReportOffline& command, Unit& unit) {
  if (!unit.sees(streams_of(command))) {
    return {};
  }
  const gate_devices::State& device =
      *unit.states().gate_device(device_stream(command.device_id).key);
  gate_devices::RecordOffline record{
      .device_id = command.device_id, .told = command.told, .list = command.list};
  const bool is_known_device = device.status != gate_devices::DeviceStatus::none;
  if (is_known_device && !gate_devices::has_heard(device, command.told)) {
    record.gate_objections = CASSIA_TRY(ask_gate(command, device.lane, unit));
  }
  CASSIA_TRY(unit.decide(gate_devices::Command(std::move(record))));
  return {};
}

}  // namespace cassia::journeys

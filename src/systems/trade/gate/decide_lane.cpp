#include <algorithm>

#include "base/enumerator_name.h"
#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/decide_parts.h"
#include "systems/trade/gate/lane_decision.h"
#include "systems/trade/gate/rules/gate_events_come_in_order.h"
#include "systems/trade/gate/rules/goods_leave_only_when_released.h"
#include "systems/trade/gate/rules/only_the_authority_works_the_gate.h"
#include "systems/trade/gate/rules/vehicles_must_be_well_described.h"

namespace cassia::systems::trade::gate {

namespace {

bool is_known_event(const State& state, const GateEventId& id) {
  return std::ranges::binary_search(state.gate_events, id.text());
}

// The event of a decision: passed, held or waits.
Event outcome_of(const LaneQuestion& question, DecidedLane made) {
  const auto filled = [&](auto event) {
    event.reading = *question.reading;
    event.arrived_at = question.arrived_at;
    event.at = question.at;
    event.decision = std::move(made.decision);
    return Event(std::move(event));
  };
  switch (made.action) {
    case LaneAction::pass:
      return filled(VehiclePassed{});
    case LaneAction::wait:
      return filled(VehicleWaits{});
    case LaneAction::hold:
      break;
  }
  return filled(VehicleHeld{});
}

base::Result<void> check_reading(const Arrive& command) {
  CASSIA_TRY(check_plate(command.plate, "plate"));
  CASSIA_TRY(check_weight(command.measured_weight, "measured_weight"));
  constexpr std::int64_t kPartsPerMillion = 1'000'000;
  if (command.ocr_confidence_ppm < 0 || command.ocr_confidence_ppm > kPartsPerMillion) {
    return base::Refusal{
        .code = kConfidenceOutOfRange,
        .place = "ocr_confidence_ppm",
        .facts = {{"ocr_confidence_ppm", std::to_string(command.ocr_confidence_ppm)}}};
  }
  return {};
}

bool is_at_lane(const VehicleState& vehicle) {
  return vehicle.phase == VehiclePhase::held || vehicle.phase == VehiclePhase::waiting;
}

base::Refusal not_held(const std::string& plate, std::string phase) {
  return {.code = kVehicleNotHeld,
          .place = "plate",
          .facts = {{"plate", plate}, {"phase", std::move(phase)}}};
}

// The tests run again without the one that is cleared. What no officer may clear must be gone by
// itself: the manifest came, the goods were released.
Decided cleared(HoldResolved resolved, const VehicleState& vehicle, const Scene& scene) {
  LaneQuestion question{.state = &scene.state,
                        .reading = &vehicle.reading,
                        .arrived_at = vehicle.arrived_at.value_or(resolved.at),
                        .at = resolved.at,
                        .cleared = vehicle.cleared};
  question.cleared.push_back({.reason = vehicle.reason, .measured = vehicle.measured});
  DecidedLane made = CASSIA_TRY(lane_decision(question, scene.law));
  if (made.decision.reason == vehicle.reason && !is_clearable(vehicle.reason)) {
    if (vehicle.reason == GateReason::goods_not_released) {
      CASSIA_TRY(check_goods_released(scene.state, resolved.plate));
    }
    return base::Refusal{.code = kHoldNotClearable,
                         .citation = made.decision.citation,
                         .place = "plate",
                         .facts = {{"plate", resolved.plate},
                                   {"reason", std::string(base::enumerator_name(vehicle.reason))}}};
  }
  Event outcome = outcome_of(question, std::move(made));
  return std::vector<Event>{std::move(resolved), std::move(outcome)};
}

}  // namespace

Decided decide_lane(const Arrive& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  CASSIA_TRY(check_acts_for_operator(appointment.pass, scene.context, scene.law));
  if (is_known_event(scene.state, command.event_id)) {
    return std::vector<Event>{};
  }
  CASSIA_TRY(check_reading(command));
  const VehicleState* const vehicle = find_vehicle(scene.state, command.plate);
  CASSIA_TRY(check_time(scene.context, vehicle == nullptr ? std::nullopt : vehicle->last_at));
  if (vehicle != nullptr && has_passed(*vehicle)) {
    return base::Refusal{
        .code = kVehicleAlreadyPassed, .place = "plate", .facts = {{"plate", command.plate}}};
  }
  const base::Instant at = scene.context.occurred_at;
  LaneQuestion question{.state = &scene.state, .reading = &command, .arrived_at = at, .at = at};
  if (vehicle != nullptr && is_at_lane(*vehicle)) {
    question.arrived_at = vehicle->arrived_at.value_or(at);
    question.cleared = vehicle->cleared;
  }
  DecidedLane made = CASSIA_TRY(lane_decision(question, scene.law));
  return std::vector<Event>{outcome_of(question, std::move(made))};
}

Decided decide_lane(const ResolveHold& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  const VehicleState* const vehicle = find_vehicle(scene.state, command.plate);
  if (vehicle == nullptr) {
    return not_held(command.plate, "unknown");
  }
  if (vehicle->phase != VehiclePhase::held) {
    return not_held(command.plate, std::string(base::enumerator_name(vehicle->phase)));
  }
  CASSIA_TRY(check_may_resolve(vehicle->reason, appointment.pass, scene.context, scene.law));
  CASSIA_TRY(check_said(command.finding, "finding"));
  CASSIA_TRY(check_time(scene.context, vehicle->last_at));
  HoldResolved resolved{.plate = command.plate,
                        .reason = vehicle->reason,
                        .measured = vehicle->measured,
                        .outcome = command.outcome,
                        .finding = command.finding,
                        .officer = scene.context.actor,
                        .authority = scene.context.on_behalf_of,
                        .at = scene.context.occurred_at};
  if (command.outcome == HoldOutcome::cleared) {
    return cleared(std::move(resolved), *vehicle, scene);
  }
  return std::vector<Event>{std::move(resolved)};
}

Decided decide_lane(const Leave& command, const Scene& scene) {
  const Appointment appointment = CASSIA_TRY(booked(scene.state, command.batch_no));
  CASSIA_TRY(check_acts_for_operator(appointment.pass, scene.context, scene.law));
  if (is_known_event(scene.state, command.event_id)) {
    return std::vector<Event>{};
  }
  const VehicleState* const vehicle = find_vehicle(scene.state, command.plate);
  if (vehicle == nullptr || vehicle->phase != VehiclePhase::passed) {
    return base::Refusal{.code = kVehicleNotInArea,
                         .citation = {"customs_law_2021", "14"},
                         .place = "plate",
                         .facts = {{"plate", command.plate}}};
  }
  CASSIA_TRY(check_time(scene.context, vehicle->last_at));
  CASSIA_TRY(check_goods_released(scene.state, command.plate));
  const base::Instant at = scene.context.occurred_at;
  const auto seconds = [](base::Instant from, base::Instant until) {
    return std::chrono::floor<std::chrono::seconds>(until - from).count();
  };
  const base::Instant arrived_at = vehicle->arrived_at.value_or(at);
  const base::Instant passed_at = vehicle->passed_at.value_or(at);
  return std::vector<Event>{VehicleLeft{.event_id = command.event_id,
                                        .plate = command.plate,
                                        .arrived_at = arrived_at,
                                        .passed_at = passed_at,
                                        .left_at = at,
                                        .lane_seconds = seconds(arrived_at, passed_at),
                                        .dwell_seconds = seconds(arrived_at, at)}};
}

Decided decide_lane(const CloseBatch& command, const Scene& scene) {
  const State& state = scene.state;
  const Appointment appointment = CASSIA_TRY(booked(state, command.batch_no));
  CASSIA_TRY(check_acts_for_operator_or_carrier(appointment, scene.context, scene.law));
  if (state.phase == Phase::closed || state.phase == Phase::cancelled) {
    return finished(state);
  }
  const base::Instant at = scene.context.occurred_at;
  if (state.phase == Phase::gone) {
    return std::vector<Event>{BatchClosed{.at = at}};
  }
  const std::vector<std::string> missing = plates_not_passed(state);
  const std::chrono::minutes tolerance(appointment.batch_tolerance_minutes);
  if (!missing.empty() && state.first_passed_at && !state.is_incomplete &&
      at >= *state.first_passed_at + tolerance) {
    return std::vector<Event>{
        BatchIncomplete{.missing_plates = missing,
                        .first_passed_at = *state.first_passed_at,
                        .tolerance_minutes = appointment.batch_tolerance_minutes,
                        .at = at}};
  }
  return base::Refusal{
      .code = kBatchNotComplete,
      .citation = {"cassia_design", "gate"},
      .place = "batch_no",
      .facts = {{"batch_no", command.batch_no.text()}, {"plates", joined(plates_not_left(state))}}};
}

}  // namespace cassia::systems::trade::gate

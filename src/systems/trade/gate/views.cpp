#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

namespace {

GateAppointmentRow appointment_row(const State& state) {
  GateAppointmentRow row{.key = state.batch_no.text(), .phase = state.phase};
  if (state.appointment) {
    const Appointment& appointment = *state.appointment;
    row.carrier = appointment.carrier.text();
    row.direction = appointment.direction;
    row.pass = appointment.pass.text();
    row.lane_class = appointment.lane_class;
    row.slot_from = appointment.slot_from;
    row.slot_to = appointment.slot_to;
  }
  if (state.manifest) {
    row.manifest_filed_at = state.manifest->filed_at;
    row.filing_valid_to = state.manifest->valid_to;
    row.declarations = std::ssize(state.manifest->declaration_ids);
    row.declarations_released = row.declarations - std::ssize(unreleased(state));
  }
  row.is_released = is_all_released(state);
  row.is_incomplete = state.is_incomplete;
  for (const VehicleState& vehicle : state.vehicles) {
    row.vehicles += vehicle.is_booked ? 1 : 0;
    row.vehicles_passed += has_passed(vehicle) ? 1 : 0;
    row.vehicles_left += vehicle.phase == VehiclePhase::left ? 1 : 0;
  }
  const NextAction next = next_action(state);
  row.next_actor = next.actor;
  row.next_action = next.action;
  row.next_by = next.by;
  return row;
}

GateVehicleRow vehicle_row(const State& state, const VehicleState& vehicle) {
  const std::string& plate = vehicle.vehicle.plate;
  GateVehicleRow row{.key = state.batch_no.text() + "/" + plate,
                     .batch_no = state.batch_no.text(),
                     .plate = plate,
                     .container_no = vehicle.reading.container_no,
                     .phase = vehicle.phase,
                     .reason = vehicle.reason,
                     .post = vehicle.post,
                     .arrived_at = vehicle.arrived_at,
                     .passed_at = vehicle.passed_at,
                     .left_at = vehicle.left_at,
                     .dwell_seconds = vehicle.dwell_seconds};
  const VehicleLoad* const load =
      state.manifest ? find_load(state.manifest->loads, plate) : nullptr;
  if (!vehicle.arrived_at && load != nullptr) {
    row.container_no = load->container_no;
  }
  if (vehicle.weight) {
    row.weight_difference = print_difference(vehicle.weight->difference_ppm);
  }
  return row;
}

// The vehicles that an event is about: one plate, all of them, or none.
struct Touched {
  bool is_all = false;
  std::string plate = {};
};

struct TouchedBy {
  Touched operator()(const AppointmentBooked&) const { return {.is_all = true}; }
  Touched operator()(const ManifestFiled&) const { return {.is_all = true}; }
  Touched operator()(const NoShowRecorded&) const { return {.is_all = true}; }
  Touched operator()(const VehiclePassed& event) const { return {.plate = event.reading.plate}; }
  Touched operator()(const VehicleHeld& event) const { return {.plate = event.reading.plate}; }
  Touched operator()(const VehicleWaits& event) const { return {.plate = event.reading.plate}; }
  Touched operator()(const HoldResolved& event) const { return {.plate = event.plate}; }
  Touched operator()(const VehicleLeft& event) const { return {.plate = event.plate}; }
  template <typename Other>
  Touched operator()(const Other&) const {
    return {};
  }
};

// What ends the stay of the first vehicle at the lane that cannot go on by itself.
std::optional<NextAction> action_at_lane(const State& state) {
  for (const VehicleState& vehicle : state.vehicles) {
    if (vehicle.phase == VehiclePhase::waiting) {
      return NextAction{.actor = "port_operator", .action = "present_again"};
    }
    if (vehicle.phase != VehiclePhase::held) {
      continue;
    }
    switch (vehicle.reason) {
      case GateReason::goods_not_released:
        return is_all_released(state)
                   ? NextAction{.actor = "port_operator", .action = "present_again"}
                   : NextAction{.actor = "customs", .action = "release_goods"};
      case GateReason::manifest_missing:
      case GateReason::filing_expired:
        return NextAction{.actor = "carrier", .action = "file_manifest"};
      case GateReason::read_uncertain:
        return NextAction{.actor = "port_operator", .action = "read_manually"};
      case GateReason::weight_differs:
        return NextAction{.actor = "port_operator", .action = "weigh_again"};
      case GateReason::appointment_cancelled:
        return NextAction{.actor = "carrier", .action = "book_appointment"};
      default:
        break;
    }
    const bool is_police = vehicle.post == Post::border_police;
    const bool is_port = vehicle.post == Post::port_operator;
    return NextAction{.actor = is_police ? "border_police"
                               : is_port ? "port_operator"
                                         : "customs",
                      .action = "resolve_hold"};
  }
  return std::nullopt;
}

NextAction action_while_crossing(const State& state) {
  if (!is_all_released(state)) {
    return {.actor = "customs", .action = "release_goods"};
  }
  if (!plates_not_passed(state).empty()) {
    const std::chrono::minutes tolerance(state.appointment->batch_tolerance_minutes);
    return {.actor = "carrier",
            .action = "bring_missing_vehicles",
            .by = *state.first_passed_at + tolerance};
  }
  return {.actor = "carrier", .action = "leave"};
}

}  // namespace

NextAction next_action(const State& state) {
  if (state.phase != Phase::closed) {
    if (const auto action = action_at_lane(state)) {
      return *action;
    }
  }
  switch (state.phase) {
    case Phase::none:
    case Phase::missed:
      return {.actor = "carrier", .action = "book_appointment"};
    case Phase::booked:
      return {
          .actor = "carrier", .action = "file_manifest", .by = state.appointment->manifest_due_at};
    case Phase::manifested:
      return {.actor = "customs", .action = "release_goods", .by = state.appointment->slot_from};
    case Phase::open:
      return {.actor = "carrier", .action = "arrive", .by = state.appointment->slot_to};
    case Phase::crossing:
      return action_while_crossing(state);
    case Phase::gone:
      return {.actor = "port_operator", .action = "close_batch"};
    case Phase::closed:
    case Phase::cancelled:
      break;
  }
  return {};
}

std::vector<Row> views(const Event& event, const State& after) {
  std::vector<Row> rows{appointment_row(after)};
  const Touched touched = std::visit(TouchedBy{}, event);
  for (const VehicleState& vehicle : after.vehicles) {
    if (touched.is_all || vehicle.vehicle.plate == touched.plate) {
      rows.push_back(vehicle_row(after, vehicle));
    }
  }
  return rows;
}

}  // namespace cassia::systems::trade::gate

#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

namespace {

template <typename T>
void insert_sorted(std::vector<T>& sorted, const T& value) {
  const auto place = std::ranges::lower_bound(sorted, value);
  if (place == sorted.end() || *place != value) {
    sorted.insert(place, value);
  }
}

// The vehicle of that plate; one that was not booked is added at the end.
VehicleState& vehicle_of(State& state, const std::string& plate) {
  const auto found = std::ranges::find(state.vehicles, plate, [](const VehicleState& vehicle) {
    return std::string_view(vehicle.vehicle.plate);
  });
  if (found != state.vehicles.end()) {
    return *found;
  }
  VehicleState stranger{.vehicle = {.plate = plate}, .is_booked = false};
  state.vehicles.push_back(std::move(stranger));
  return state.vehicles.back();
}

// A vehicle of an earlier booking that stands at the lane keeps its place in the new one.
VehicleState rebooked(const Vehicle& vehicle, const State& before) {
  const VehicleState* const earlier = find_vehicle(before, vehicle.plate);
  VehicleState state{.vehicle = vehicle};
  if (earlier != nullptr && has_arrived(*earlier)) {
    state = *earlier;
    state.vehicle = vehicle;
    state.is_booked = true;
  }
  return state;
}

void fold(State& state, const AppointmentBooked& event) {
  std::vector<VehicleState> vehicles;
  for (const Vehicle& vehicle : event.vehicles) {
    vehicles.push_back(rebooked(vehicle, state));
  }
  for (VehicleState& earlier : state.vehicles) {
    const bool is_again =
        std::ranges::count(event.vehicles, earlier.vehicle.plate, &Vehicle::plate) != 0;
    if (!is_again) {
      earlier.is_booked = false;
      earlier.phase = has_arrived(earlier) ? earlier.phase : VehiclePhase::withdrawn;
      vehicles.push_back(std::move(earlier));
    }
  }
  state.vehicles = std::move(vehicles);
  state.batch_no = event.batch_no;
  state.appointment = Appointment{.carrier = event.carrier,
                                  .direction = event.direction,
                                  .pass = event.pass,
                                  .lane_class = event.lane_class,
                                  .slot_from = event.slot_from,
                                  .slot_to = event.slot_to,
                                  .manifest_due_at = event.manifest_due_at,
                                  .no_show_at = event.no_show_at,
                                  .batch_tolerance_minutes = event.batch_tolerance_minutes};
}

void fold(State& state, const ManifestFiled& event) {
  state.manifest = ManifestState{.filing_no = event.filing_no,
                                 .declaration_ids = event.declaration_ids,
                                 .loads = event.loads,
                                 .filed_at = event.filed_at,
                                 .valid_to = event.valid_to};
}

void fold(State& state, const ReleaseRecorded& event) {
  state.batch_no = event.batch_no;
  insert_sorted(state.released, event.declaration_id);
}

void fold(State& state, const ReleaseWithdrawn& event) {
  std::erase(state.released, event.declaration_id);
}

void fold(State&, const AppointmentOpened&) {}
void fold(State&, const AppointmentClosed&) {}

template <typename Decided>
VehicleState& fold_decision(State& state, const Decided& event, VehiclePhase phase) {
  insert_sorted(state.gate_events, event.reading.event_id.text());
  VehicleState& vehicle = vehicle_of(state, event.reading.plate);
  if (vehicle.arrived_at != event.arrived_at) {
    vehicle.cleared.clear();  // it came anew
  }
  vehicle.phase = phase;
  vehicle.reading = event.reading;
  vehicle.reason = event.decision.reason;
  vehicle.post = event.decision.post;
  vehicle.weight = event.decision.weight;
  vehicle.arrived_at = event.arrived_at;
  vehicle.last_at = event.at;
  vehicle.measured.clear();
  for (const GateTest& test : event.decision.tests) {
    if (test.reason == vehicle.reason) {
      vehicle.measured = test.measured;
    }
  }
  return vehicle;
}

void fold(State& state, const VehiclePassed& event) {
  VehicleState& vehicle = fold_decision(state, event, VehiclePhase::passed);
  vehicle.passed_at = event.at;
  if (!state.first_passed_at) {
    state.first_passed_at = event.at;
  }
  if (plates_not_passed(state).empty()) {
    state.is_incomplete = false;
  }
}

void fold(State& state, const VehicleHeld& event) {
  fold_decision(state, event, VehiclePhase::held);
}
void fold(State& state, const VehicleWaits& event) {
  fold_decision(state, event, VehiclePhase::waiting);
}

void fold(State& state, const HoldResolved& event) {
  VehicleState& vehicle = vehicle_of(state, event.plate);
  vehicle.last_at = event.at;
  if (event.outcome == HoldOutcome::turned_back) {
    vehicle.phase = VehiclePhase::turned_back;
    vehicle.cleared.clear();
    vehicle.reason = GateReason::none;
    vehicle.post = Post::none;
    vehicle.measured.clear();
  } else {
    vehicle.cleared.push_back({.reason = event.reason, .measured = event.measured});
  }
}

void fold(State& state, const VehicleLeft& event) {
  insert_sorted(state.gate_events, event.event_id.text());
  VehicleState& vehicle = vehicle_of(state, event.plate);
  vehicle.phase = VehiclePhase::left;
  vehicle.left_at = event.left_at;
  vehicle.last_at = event.left_at;
  vehicle.dwell_seconds = event.dwell_seconds;
}

void fold(State& state, const BatchIncomplete&) { state.is_incomplete = true; }
void fold(State& state, const BatchClosed&) { state.phase = Phase::closed; }

void fold(State& state, const AppointmentCancelled&) {
  if (state.appointment) {
    state.appointment->is_cancelled = true;
  }
}

void fold(State& state, const NoShowRecorded& event) {
  for (const std::string& plate : event.plates) {
    vehicle_of(state, plate).phase = VehiclePhase::missed;
  }
  const bool is_anyone_here = std::ranges::any_of(state.vehicles, [](const VehicleState& vehicle) {
    return vehicle.is_booked && has_arrived(vehicle);
  });
  if (state.appointment) {
    state.appointment->is_missed = !is_anyone_here;
  }
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& it) { fold(state, it); }, event);
  state.phase = phase_of(state);
  return state;
}

}  // namespace cassia::systems::trade::gate

#include "systems/trade/gate/batch.h"

#include <algorithm>

namespace cassia::systems::trade::gate {

namespace {

std::vector<std::string> plates_of(const State& state, bool (*is_done)(const VehicleState&)) {
  std::vector<std::string> plates;
  for (const VehicleState& vehicle : state.vehicles) {
    if (vehicle.is_booked && !is_done(vehicle)) {
      plates.push_back(vehicle.vehicle.plate);
    }
  }
  return plates;
}

bool has_left(const VehicleState& vehicle) { return vehicle.phase == VehiclePhase::left; }

}  // namespace

const VehicleState* find_vehicle(const State& state, const std::string& plate) {
  for (const VehicleState& vehicle : state.vehicles) {
    if (vehicle.vehicle.plate == plate) {
      return &vehicle;
    }
  }
  return nullptr;
}

const VehicleLoad* find_load(const std::vector<VehicleLoad>& loads, const std::string& plate) {
  const auto load = std::ranges::find(loads, plate, &VehicleLoad::plate);
  return load == loads.end() ? nullptr : &*load;
}

std::vector<DeclarationId> unreleased(const State& state) {
  std::vector<DeclarationId> ids;
  if (state.manifest) {
    std::ranges::copy_if(
        state.manifest->declaration_ids, std::back_inserter(ids),
        [&](const DeclarationId& id) { return !std::ranges::binary_search(state.released, id); });
  }
  return ids;
}

bool is_all_released(const State& state) { return state.manifest && unreleased(state).empty(); }

bool has_passed(const VehicleState& vehicle) {
  return vehicle.phase == VehiclePhase::passed || vehicle.phase == VehiclePhase::left;
}

bool has_arrived(const VehicleState& vehicle) {
  return has_passed(vehicle) || vehicle.phase == VehiclePhase::held ||
         vehicle.phase == VehiclePhase::waiting;
}

std::vector<std::string> plates_not_passed(const State& state) {
  return plates_of(state, &has_passed);
}

std::vector<std::string> plates_not_left(const State& state) { return plates_of(state, &has_left); }

Phase phase_of(const State& state) {
  if (state.phase == Phase::closed) {
    return Phase::closed;
  }
  if (!state.appointment) {
    return Phase::none;
  }
  if (state.first_passed_at) {
    return plates_not_left(state).empty() ? Phase::gone : Phase::crossing;
  }
  if (state.appointment->is_cancelled) {
    return Phase::cancelled;
  }
  if (state.appointment->is_missed) {
    return Phase::missed;
  }
  if (!state.manifest) {
    return Phase::booked;
  }
  return is_all_released(state) ? Phase::open : Phase::manifested;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string whole;
  for (const std::string& text : texts) {
    whole += (whole.empty() ? "" : ", ") + text;
  }
  return whole;
}

std::string joined(const std::vector<DeclarationId>& ids) {
  std::vector<std::string> texts;
  std::ranges::transform(ids, std::back_inserter(texts), &DeclarationId::text);
  return joined(texts);
}

}  // namespace cassia::systems::trade::gate

#include "systems/trade/gate/released_list.h"

#include <algorithm>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/lane_decision.h"

namespace cassia::systems::trade::gate {

namespace {

// The end of the last day on which the record of the vehicle or its driver is valid.
base::Instant record_ends_at(const Vehicle& vehicle, const base::ZoneCalendar& calendar) {
  return calendar.start_of(vehicle.record_valid_to + std::chrono::days(1));
}

ListedVehicle listed(const State& state, const VehicleState& vehicle) {
  ListedVehicle made{.plate = vehicle.vehicle.plate, .batch_no = state.batch_no};
  const VehicleLoad* const load = find_load(state.manifest->loads, made.plate);
  if (load != nullptr) {
    made.container_no = load->container_no;
    made.lock_no = load->lock_no;
  }
  return made;
}

// From when until when the tests of slot, manifest and records are passed; those of the lane itself
// (weight, lock, container) are made when the vehicle is there.
base::Result<ListedVehicle> expected(const State& state, const VehicleState& vehicle,
                                     const ListPeriod& period, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date date = calendar->date_of(period.from);
  const auto early = CASSIA_TRY(law.integer("gate.early_arrival_minutes", date));
  const auto lead = CASSIA_TRY(law.integer("gate.manifest_lead_minutes", date));
  ListedVehicle made = listed(state, vehicle);
  made.opens_at = std::max(state.appointment->slot_from - std::chrono::minutes(early.value),
                           state.manifest->filed_at + std::chrono::minutes(lead.value));
  made.closes_at = std::min({state.appointment->no_show_at, state.manifest->valid_to,
                             record_ends_at(vehicle.vehicle, *calendar)});
  return made;
}

}  // namespace

base::Result<std::vector<ListedVehicle>> listed_vehicles(const State& state,
                                                         const ListPeriod& period,
                                                         const law::LawBook& law) {
  std::vector<ListedVehicle> made;
  if (!state.appointment || state.appointment->is_cancelled || !is_all_released(state)) {
    return made;
  }
  for (const VehicleState& vehicle : state.vehicles) {
    if (vehicle.phase == VehiclePhase::passed) {
      ListedVehicle inside = listed(state, vehicle);
      inside.is_inside = true;
      inside.opens_at = period.from;
      inside.closes_at = period.until;
      made.push_back(std::move(inside));
      continue;
    }
    const bool may_come = vehicle.phase == VehiclePhase::expected ||
                          vehicle.phase == VehiclePhase::waiting ||
                          vehicle.phase == VehiclePhase::held;
    if (!vehicle.is_booked || !may_come) {
      continue;
    }
    ListedVehicle coming = CASSIA_TRY(expected(state, vehicle, period, law));
    // What no officer may clear is healed by what came since: the release, the manifest.
    if (vehicle.phase == VehiclePhase::held && is_clearable(vehicle.reason)) {
      coming.reason = vehicle.reason;
    }
    if (coming.opens_at < period.until && coming.closes_at > period.from) {
      made.push_back(std::move(coming));
    }
  }
  return made;
}

}  // namespace cassia::systems::trade::gate

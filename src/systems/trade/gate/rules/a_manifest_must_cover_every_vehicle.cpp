#include "systems/trade/gate/rules/a_manifest_must_cover_every_vehicle.h"

#include <algorithm>
#include <set>

#include "systems/trade/gate/batch.h"
#include "systems/trade/gate/refusals.h"
#include "systems/trade/gate/rules/vehicles_must_be_well_described.h"

namespace cassia::systems::trade::gate {

namespace {

base::Refusal incomplete(std::string part) {
  return {.code = kManifestIncomplete, .place = part, .facts = {{"part", part}}};
}

template <typename T>
bool has_repeats(std::vector<T> values) {
  std::ranges::sort(values);
  return std::ranges::adjacent_find(values) != values.end();
}

base::Result<void> check_load(const VehicleLoad& load, const std::string& place) {
  CASSIA_TRY(check_weight(load.gross_weight, place + ".gross_weight"));
  if (load.packages <= 0) {
    return incomplete(place + ".packages");
  }
  return {};
}

}  // namespace

base::Result<void> check_manifest(const State& state, const FileManifest& command) {
  if (command.master_bills.empty() || std::ranges::count(command.master_bills, "") != 0 ||
      has_repeats(command.master_bills)) {
    return incomplete("master_bills");
  }
  if (command.declaration_ids.empty() || has_repeats(command.declaration_ids)) {
    return incomplete("declaration_ids");
  }
  if (command.goods.empty()) {
    return incomplete("goods");
  }
  std::set<std::string> plates;
  for (std::size_t i = 0; i < command.loads.size(); ++i) {
    const VehicleLoad& load = command.loads[i];
    const std::string place = "loads[" + std::to_string(i) + "]";
    const VehicleState* const vehicle = find_vehicle(state, load.plate);
    if (vehicle == nullptr || !vehicle->is_booked || !plates.insert(load.plate).second) {
      return base::Refusal{.code = kManifestVehiclesDiffer,
                           .place = place + ".plate",
                           .facts = {{"plate", load.plate}}};
    }
    CASSIA_TRY(check_load(load, place));
  }
  for (const VehicleState& vehicle : state.vehicles) {
    if (vehicle.is_booked && !plates.contains(vehicle.vehicle.plate)) {
      return base::Refusal{.code = kManifestVehiclesDiffer,
                           .place = "loads",
                           .facts = {{"plate", vehicle.vehicle.plate}}};
    }
  }
  return {};
}

base::Result<void> check_crossed_goods(const State& state, const FileManifest& command) {
  if (!state.manifest || !state.first_passed_at) {
    return {};
  }
  auto before = state.manifest->declaration_ids;
  auto after = command.declaration_ids;
  std::ranges::sort(before);
  std::ranges::sort(after);
  if (before != after) {
    return base::Refusal{.code = kCrossedGoodsChanged,
                         .citation = {"customs_law_2021", "37"},
                         .place = "declaration_ids"};
  }
  for (const VehicleState& vehicle : state.vehicles) {
    const VehicleLoad* const filed = find_load(state.manifest->loads, vehicle.vehicle.plate);
    const VehicleLoad* const load = find_load(command.loads, vehicle.vehicle.plate);
    if (vehicle.passed_at && filed != nullptr && (load == nullptr || *load != *filed)) {
      return base::Refusal{
          .code = kCrossedGoodsChanged, .citation = {"customs_law_2021", "37"}, .place = "loads"};
    }
  }
  return {};
}

}  // namespace cassia::systems::trade::gate

#include "systems/trade/gate/rules/vehicles_must_be_well_described.h"

#include <algorithm>
#include <set>

#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

namespace {

bool is_plate_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.';
}

}  // namespace

base::Result<void> check_plate(const std::string& plate, const std::string& place) {
  constexpr std::size_t kBytesMin = 4;
  constexpr std::size_t kBytesMax = 20;
  if (plate.size() >= kBytesMin && plate.size() <= kBytesMax &&
      std::ranges::all_of(plate, is_plate_letter)) {
    return {};
  }
  return base::Refusal{.code = kPlateMalformed, .place = place, .facts = {{"plate", plate}}};
}

base::Result<void> check_weight(const base::Quantity& weight, const std::string& place) {
  if (weight.unit() == base::Unit() && !weight.is_zero() && !weight.is_negative()) {
    return {};
  }
  return base::Refusal{
      .code = kVehicleWeightWrong, .place = place, .facts = {{"weight", base::to_text(weight)}}};
}

base::Result<void> check_vehicles(const BookAppointment& command, base::Date on,
                                  const law::LawBook& law) {
  if (command.vehicles.empty()) {
    return base::Refusal{.code = kVehiclesMissing, .place = "vehicles"};
  }
  const auto limit = CASSIA_TRY(law.integer("gate.vehicles_max", on));
  if (std::cmp_greater(command.vehicles.size(), limit.value)) {
    return base::Refusal{.code = kTooManyVehicles,
                         .citation = limit.citation,
                         .place = "vehicles",
                         .facts = {{"vehicles", std::to_string(command.vehicles.size())},
                                   {"limit", std::to_string(limit.value)}}};
  }
  std::set<std::string> plates;
  for (std::size_t i = 0; i < command.vehicles.size(); ++i) {
    const Vehicle& vehicle = command.vehicles[i];
    const std::string place = "vehicles[" + std::to_string(i) + "]";
    CASSIA_TRY(check_plate(vehicle.plate, place + ".plate"));
    if (!plates.insert(vehicle.plate).second) {
      return base::Refusal{
          .code = kPlateRepeated, .place = place + ".plate", .facts = {{"plate", vehicle.plate}}};
    }
    if (command.lane_class != LaneClass::unmanned && vehicle.driver_id_hash == base::Digest()) {
      return base::Refusal{.code = kDriverMissing,
                           .place = place + ".driver_id_hash",
                           .facts = {{"plate", vehicle.plate}}};
    }
    CASSIA_TRY(check_weight(vehicle.tare, place + ".tare"));
  }
  return {};
}

}  // namespace cassia::systems::trade::gate

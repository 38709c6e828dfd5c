#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate/commands.h"

namespace cassia::systems::trade::gate {

// A plate is 4 to 20 bytes of letters (of any script), digits, '-' and '.'. Refuses
// plate_malformed.
base::Result<void> check_plate(const std::string& plate, const std::string& place);

// A weight of a vehicle or its goods in kilograms, above zero. Refuses vehicle_weight_wrong.
base::Result<void> check_weight(const base::Quantity& weight, const std::string& place);

// Refuses vehicles_missing, too_many_vehicles, plate_malformed, plate_repeated, driver_missing
// (not of unmanned vehicles) and vehicle_weight_wrong.
base::Result<void> check_vehicles(const BookAppointment& command, base::Date on,
                                  const law::LawBook& law);

}  // namespace cassia::systems::trade::gate

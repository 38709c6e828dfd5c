#pragma once

#include "systems/trade/gate/state.h"

// Questions about the state of a batch that deciding, applying and viewing have in common.
namespace cassia::systems::trade::gate {

const VehicleState* find_vehicle(const State& state, const std::string& plate);
const VehicleLoad* find_load(const std::vector<VehicleLoad>& loads, const std::string& plate);

// The declarations of the manifest that are not released, in its order.
std::vector<DeclarationId> unreleased(const State& state);
// Whether there is a manifest and all its declarations are released.
bool is_all_released(const State& state);

// Whether the vehicle has been let in: it is in the area, or has left it again.
bool has_passed(const VehicleState& vehicle);
// Whether the vehicle stands or stood at the lane or went further, other than being turned back.
bool has_arrived(const VehicleState& vehicle);

// The plates of booked vehicles that have not passed, or not left, in the order of booking.
std::vector<std::string> plates_not_passed(const State& state);
std::vector<std::string> plates_not_left(const State& state);

// Where the batch stands; `closed` is final, all else follows from the rest of the state.
Phase phase_of(const State& state);

// "A, B and so on" for facts: the texts with ", " between them.
std::string joined(const std::vector<std::string>& texts);
std::string joined(const std::vector<DeclarationId>& ids);

}  // namespace cassia::systems::trade::gate

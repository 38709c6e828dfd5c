#pragma once

#include "api/counter.h"
#include "base/result.h"
#include "systems/trade/gate/released_list.h"
#include "systems/trade/gate_devices/gate_devices.h"

namespace cassia::api {

// What a device may do at its lane while it has no network, until `expires_at`: a vehicle that is
// not on it stays out. docs/formats/released_list.md has the signed text.
struct ReleasedList {
  std::string list_no = {};
  std::string device_id = {};
  std::string pass = {};
  std::string lane = {};
  base::Instant made_at = {};
  base::Instant expires_at = {};
  std::vector<systems::trade::gate::ListedVehicle> vehicles = {};  // by plate
};
BOOST_DESCRIBE_STRUCT(ReleasedList, (),
                      (list_no, device_id, pass, lane, made_at, expires_at, vehicles))

// The list of a device as of now, by what is committed. Refuses only what the law refuses.
base::Result<ReleasedList> make_released_list(Counter& counter,
                                              const systems::trade::gate_devices::GateDeviceRow& to,
                                              base::Instant now);

// As a note signed by the zone, and back; nothing when it is no list or not the zone's.
std::string sign_released_list(Counter& counter, const ReleasedList& list);
std::optional<ReleasedList> open_released_list(Counter& counter, const std::string& note);

// What the list says of a plate at a moment: green when it may pass then, or, having passed, leave.
systems::trade::gate_devices::ListAnswer answer_of(
    const ReleasedList& list, const systems::trade::gate_devices::ToldEvent& told);

}  // namespace cassia::api

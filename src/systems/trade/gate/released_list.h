#pragma once

#include "systems/trade/gate/gate.h"

namespace cassia::systems::trade::gate {

// A vehicle on the list that a lane goes by while it has no network: what the lane would decide on
// a reading that agrees with the manifest. Names nobody. With `reason` none it passes from
// `opens_at` until `closes_at`; `is_inside`: it passed already and may leave.
struct ListedVehicle {
  std::string plate = {};
  BatchId batch_no = {};
  GateReason reason = GateReason::none;
  bool is_inside = false;
  std::string container_no = {};
  std::string lock_no = {};
  base::Instant opens_at = {};
  base::Instant closes_at = {};

  friend bool operator==(const ListedVehicle&, const ListedVehicle&) = default;
};
BOOST_DESCRIBE_STRUCT(ListedVehicle, (),
                      (plate, batch_no, reason, is_inside, container_no, lock_no, opens_at,
                       closes_at))

// The time for which a list is made, half open.
struct ListPeriod {
  base::Instant from = {};
  base::Instant until = {};
};

// The vehicles of a batch that a list has: all goods of the batch are released, and the vehicle may
// come within the period, stands held at the lane, or is inside. Of any other batch none: what is
// not listed stays out. Refuses only what the law refuses.
base::Result<std::vector<ListedVehicle>> listed_vehicles(const State& state,
                                                         const ListPeriod& period,
                                                         const law::LawBook& law);

}  // namespace cassia::systems::trade::gate

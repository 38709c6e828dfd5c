#pragma once

#include "base/result.h"
#include "base/zone_calendar.h"
#include "law/law_book.h"
#include "systems/trade/gate/lane_decision.h"

// The single tests of the lane. Each says whether it is hit, what it measured and the limit.
namespace cassia::systems::trade::gate {

// What the tests look at; null where there is none.
struct LaneFacts {
  const State& state;
  const Arrive& reading;
  const VehicleState* vehicle;  // as booked
  const VehicleLoad* load;      // by the manifest
  base::Instant arrived_at;
  base::Instant at;
  base::Date date;  // of the reading, in China
};

using LaneTests = std::vector<GateTest>;

void test_identity(const LaneFacts& facts, const LaneLimits& limits, LaneTests& tests);
base::Result<void> test_manifest(const LaneFacts& facts, const law::LawBook& law, LaneTests& tests);
base::Result<void> test_records(const LaneFacts& facts, const law::LawBook& law, LaneTests& tests);
void test_lock(const LaneFacts& facts, LaneTests& tests);
// Also returns the weights, where there is something to compare.
std::optional<WeightCheck> test_weight(const LaneFacts& facts, const LaneLimits& limits,
                                       LaneTests& tests);
void test_release(const LaneFacts& facts, LaneTests& tests);
base::Result<void> test_room(const LaneFacts& facts, const law::LawBook& law, LaneTests& tests);
void test_slot(const LaneFacts& facts, LaneTests& tests);

}  // namespace cassia::systems::trade::gate

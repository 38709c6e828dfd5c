#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate/state.h"

namespace cassia::systems::trade::gate {

// One reading of a lane and what the desk knows about the batch. `arrived_at` is when the vehicle
// first came, `at` is the moment of this reading.
struct LaneQuestion {
  const State* state = nullptr;
  const Arrive* reading = nullptr;
  base::Instant arrived_at = {};
  base::Instant at = {};
  std::vector<ClearedTest> cleared = {};
};

// The decision table of the lane (shared brief of the smart port, D1): every test runs, in the
// order of GateReason, and the first one that is hit and not cleared decides; `none` passes. Asks
// law for the thresholds of the day of the reading.
base::Result<LaneDecision> lane_decision(const LaneQuestion& question, const law::LawBook& law);

// Whether the reason only makes a vehicle wait.
bool is_wait(GateReason reason);
// Whether an officer may clear the hold; the others end only when what is missing comes.
bool is_clearable(GateReason reason);
Post post_for(GateReason reason);

// What the test of a reason measured; empty when it has none.
std::string measured_by(const LaneDecision& decision, GateReason reason);

}  // namespace cassia::systems::trade::gate

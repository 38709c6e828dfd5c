#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate/lane_tables.h"
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

struct DecidedLane {
  LaneDecision decision = {};
  LaneAction action = LaneAction::pass;
};

// The decision of a lane (shared brief of the smart port, D1): every test runs, in the order of
// GateReason, by the limits of the table `gate_limits`; of those that are hit and not cleared the
// table `gate_lane` says which decides. Limits of time are parameters of the day of the reading.
base::Result<DecidedLane> lane_decision(const LaneQuestion& question, const law::LawBook& law);

// Whether an officer may clear the hold; the others end only when what is missing comes.
bool is_clearable(GateReason reason);

// What the test of a reason measured; empty when it has none.
std::string measured_by(const LaneDecision& decision, GateReason reason);

}  // namespace cassia::systems::trade::gate

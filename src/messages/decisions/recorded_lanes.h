#pragma once

#include <string>

#include "engines/decision/table/recorded_decisions.h"
#include "systems/trade/gate/lane_tables.h"

namespace cassia::messages {

// What a lane decided, as its event and the booking tell it.
struct LaneRecord {
  std::string case_name = {};  // "2026031800017/桂F12345/g1"
  std::string carrier = {};
  systems::trade::gate::LaneClass lane_class = {};
  const systems::trade::gate::LaneDecision* decision = nullptr;
  systems::trade::gate::LaneAction action = {};
  base::Instant at = {};
};

// A decision of a lane as a decision of that version of the table `gate_lane`: its facts are the
// tests that were hit and that no officer had cleared. False, and nothing is added, where the
// version would have decided otherwise: an event does not name the version, so that it was another.
bool append_lane(const LaneRecord& made, const engines::decision::table::DecisionTable& version,
                 std::int32_t offset_seconds,
                 engines::decision::table::RecordedDecisions& decisions);

}  // namespace cassia::messages

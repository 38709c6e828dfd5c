#pragma once

#include <string_view>

#include "engines/decision/feel/value.h"
#include "law/law_book.h"
#include "systems/trade/gate/events.h"

// The law's tables of a lane.
namespace cassia::systems::trade::gate {

inline constexpr std::string_view kLaneTable = "gate_lane";

struct LaneLimits {
  law::Dated<base::Rate> read_confidence_min = {};
  law::Dated<base::Rate> weight_difference_max = {};
};

// The table `gate_limits` (brief 10, D1). Refuses lane_table_unfit where the law has no such table
// or it answers what is no share, and what asking a table refuses.
base::Result<LaneLimits> lane_limits(LaneClass lane_class, base::Instant at,
                                     const law::LawBook& law);

enum class LaneAction : std::uint8_t { pass, hold, wait };
BOOST_DESCRIBE_ENUM(LaneAction, pass, hold, wait)

struct LaneRuling {
  GateReason reason = GateReason::none;
  Post post = Post::none;
  LaneAction action = LaneAction::pass;
  base::Citation citation = {};
};

// What the table `gate_lane` is asked of the tests of a lane.
engines::decision::feel::Context lane_inputs(const std::vector<GateTest>& tests,
                                             LaneClass lane_class);

// The table `gate_lane` (brief 10, D1): which of the tests that are hit decides, to whom the
// vehicle is sent, and whether it is held or waits. Refuses as above.
base::Result<LaneRuling> ask_lane_table(const std::vector<GateTest>& tests, LaneClass lane_class,
                                        base::Instant at, const law::LawBook& law);

}  // namespace cassia::systems::trade::gate

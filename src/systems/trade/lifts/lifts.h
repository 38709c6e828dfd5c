#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/lifts/commands.h"
#include "systems/trade/lifts/events.h"
#include "systems/trade/lifts/state.h"

// The desk of emergency lifts (应急抬杆). README.md has the commands, refusals and laws.
namespace cassia::systems::trade::lifts {

struct EmergencyLiftRow {
  static constexpr std::string_view kTable = "emergency_lift";
  static constexpr std::array kIndexes{std::string_view{"organisation"}, std::string_view{"phase"},
                                       std::string_view{"pass"}};
  std::string key = {};
  LiftPhase phase = LiftPhase::none;
  std::string pass = {};
  std::string lane = {};
  std::string reason = {};
  std::string plate = {};
  std::string batch_no = {};
  std::string organisation = {};
  std::string lifted_by = {};
  std::string confirmed_by = {};
  base::Instant lifted_at = {};
  base::Instant review_by = {};
  std::string finding = {};
  std::string reviewed_by = {};
  std::optional<base::Instant> reviewed_at = {};
};
BOOST_DESCRIBE_STRUCT(EmergencyLiftRow, (),
                      (key, phase, pass, lane, reason, plate, batch_no, organisation, lifted_by,
                       confirmed_by, lifted_at, review_by, finding, reviewed_by, reviewed_at))

using Row = std::variant<EmergencyLiftRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

}  // namespace cassia::systems::trade::lifts

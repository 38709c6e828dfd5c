#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/dockets/commands.h"
#include "systems/trade/dockets/events.h"
#include "systems/trade/dockets/state.h"

// The desk of dockets (办案清单): how much each officer holds, and what. README.md.
namespace cassia::systems::trade::dockets {

// The workload of one officer.
struct DocketRow {
  static constexpr std::string_view kTable = "docket";
  static constexpr std::array kIndexes{std::string_view{"organisation"}};
  std::string key = {};  // the officer
  std::string organisation = {};
  std::int64_t open_cases = 0;
  std::optional<base::Instant> oldest_since = {};
  std::int64_t left_cases = 0;  // finished, given back or handed on, ever
};
BOOST_DESCRIBE_STRUCT(DocketRow, (), (key, organisation, open_cases, oldest_since, left_cases))

using Row = std::variant<DocketRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

bool has_case(const State& state, const CaseId& case_id);
// Whether another case fits: an absence hands over all of a docket in one commit, so its length has
// a limit (trade.cases_max). Refuses docket_full.
base::Result<void> check_room(const State& state, const base::Context& context,
                              const law::LawBook& law);

}  // namespace cassia::systems::trade::dockets

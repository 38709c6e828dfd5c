#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/delegations/commands.h"
#include "systems/access/delegations/events.h"
#include "systems/access/delegations/state.h"

// The desk of delegations (代理授权). README.md has the commands, refusals and laws.
namespace cassia::systems::access::delegations {

struct DelegationRow {
  static constexpr std::string_view kTable = "delegation";
  static constexpr std::array kIndexes{std::string_view{"principal"}, std::string_view{"delegate"}};
  std::string key = {};  // the delegation's id
  DelegationStatus status = DelegationStatus::none;
  std::string principal = {};
  std::string delegate = {};
  std::string scope = {};  // "lodge_consignment,trade.gate"
  std::string areas = {};
  base::Date valid_from = {};
  base::Date valid_until = {};
  base::Instant granted_at = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(DelegationRow, (),
                      (key, status, principal, delegate, scope, areas, valid_from, valid_until,
                       granted_at, changed_at))

using Row = std::variant<DelegationRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// A command that the delegate wants to give for the principal. `area` is empty for what happens in
// no area.
struct Question {
  base::OrganisationId principal = {};
  base::OrganisationId delegate = {};
  std::string desk = {};     // "trade.declarations"
  std::string command = {};  // "lodge_consignment"
  base::AreaId area = {};
  base::Date on = {};
};

// Whether this delegation stands and covers the parties, the day, the area and the command.
bool covers(const State& state, const Question& question);

}  // namespace cassia::systems::access::delegations

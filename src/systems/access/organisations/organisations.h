#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/organisations/commands.h"
#include "systems/access/organisations/events.h"
#include "systems/access/organisations/state.h"

// The desk of organisations (组织登记): who may be acted for in the zone, and who administers its
// users. README.md has the commands, refusals and laws.
namespace cassia::systems::access::organisations {

struct OrganisationRow {
  static constexpr std::string_view kTable = "organisation";
  static constexpr std::array kIndexes{std::string_view{"kind"}, std::string_view{"status"}};
  std::string key = {};  // the organisation's id
  OrganisationStatus status = OrganisationStatus::none;
  base::OrganisationKind kind = base::OrganisationKind::trader;
  std::string name_zh = {};
  std::string name_en = {};
  std::string name_vi = {};
  std::string areas = {};        // "chongzuo,nanning"
  std::string credit_code = {};  // empty: none
  std::int64_t administrators = 0;
  base::Instant registered_at = {};
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationRow, (),
                      (key, status, kind, name_zh, name_en, name_vi, areas, credit_code,
                       administrators, registered_at, changed_at))

using Row = std::variant<OrganisationRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Refuses organisation_unknown and organisation_suspended: nobody acts for it.
base::Result<void> check_active(const State& state, const base::OrganisationId& organisation);
bool has_administrator(const State& state, const base::ActorId& user);

}  // namespace cassia::systems::access::organisations

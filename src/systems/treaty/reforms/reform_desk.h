#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/reforms/commands.h"
#include "systems/treaty/reforms/events.h"
#include "systems/treaty/reforms/state.h"

// The reform desk (制度改革): versions of institutions from the draft to the copy in another area.
// README.md has the states, commands, refusals and laws.
namespace cassia::systems::treaty::reforms {

struct InstitutionRow {
  static constexpr std::string_view kTable = "institution";
  static constexpr std::array kIndexes{std::string_view{"keeper"}};
  std::string key = {};              // the name of its table
  base::OrganisationId keeper = {};  // who drafted its first reform
  std::int64_t reforms = 0;
  std::int64_t in_force = 0;  // entries that were not rolled back
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (), (key, keeper, reforms, in_force))

struct ReformRow {
  static constexpr std::string_view kTable = "reform";
  static constexpr std::array kIndexes{std::string_view{"institution"}, std::string_view{"keeper"},
                                       std::string_view{"phase"}};
  std::string key = {};  // institution.reform
  std::string institution = {};
  std::string reform = {};
  std::string title = {};
  base::OrganisationId keeper = {};
  ReformPhase phase = ReformPhase::none;
  std::int64_t draft = 0;
  base::Digest digest = {};
  base::Digest package_digest = {};
  std::string verdict = {};         // of the last analysis of this draft
  std::string review_outcome = {};  // of the last fair competition review of this draft
  std::string drafted_by = {};
  base::Instant changed_at = {};
  std::string last_step = {};
  std::string last_reason = {};
};
BOOST_DESCRIBE_STRUCT(ReformRow, (),
                      (key, institution, reform, title, keeper, phase, draft, digest,
                       package_digest, verdict, review_outcome, drafted_by, changed_at, last_step,
                       last_reason))

struct ForceRow {
  static constexpr std::string_view kTable = "reform_force";
  static constexpr std::array kIndexes{std::string_view{"institution"}, std::string_view{"reform"},
                                       std::string_view{"keeper"}, std::string_view{"area"}};
  std::string key = {};  // institution.place, from 1
  std::string institution = {};
  std::string reform = {};  // the key of its reform
  base::OrganisationId keeper = {};
  ForceKind kind = ForceKind::pilot;
  std::string area = {};
  std::string pilot_group = {};
  base::Instant begins_at = {};
  std::optional<base::Instant> ends_at = {};
  base::Digest digest = {};
  bool is_paused = false;
  bool is_rolled_back = false;
};
BOOST_DESCRIBE_STRUCT(ForceRow, (),
                      (key, institution, reform, keeper, kind, area, pilot_group, begins_at,
                       ends_at, digest, is_paused, is_rolled_back))

using Row = std::variant<InstitutionRow, ReformRow, ForceRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// Nothing when there is none of this id.
const Reform* find_reform(const State& state, const ReformId& reform);

// Whether nobody resumed it since it was suspended last.
bool is_suspended(const Force& force);

// The entry of the reform at exactly this place that was decided last and is not over at the
// instant; null where there is none.
const Force* newest_at(const State& state, const ReformId& reform, const base::AreaId& area,
                       const std::optional<PilotGroupId>& group, base::Instant at);

// Who asks, and as of when.
struct PlaceAndTime {
  base::AreaId area = {};  // empty or "whole": no area in particular
  std::optional<PilotGroupId> group = {};
  base::Instant at = {};
};

// The version that decides there then: that of the pilot group before that of the area before that
// of the whole zone; of those of one place the one that began last, unless it is suspended, rolled
// back or over. Null where none is: then the law as it came decides.
const Force* force_at(const State& state, const PlaceAndTime& asked);

}  // namespace cassia::systems::treaty::reforms

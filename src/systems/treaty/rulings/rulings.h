#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/rulings/commands.h"
#include "systems/treaty/rulings/events.h"
#include "systems/treaty/rulings/state.h"

// The desk of rulings (制度决定): decisions of tables that hold for a case, with override and
// appeal. README.md has the states, commands, refusals and laws.
namespace cassia::systems::treaty::rulings {

struct RulingRow {
  static constexpr std::string_view kTable = "ruling";
  static constexpr std::array kIndexes{std::string_view{"institution"},
                                       std::string_view{"applicant"}, std::string_view{"phase"},
                                       std::string_view{"reform"}};
  std::string key = {};
  RulingPhase phase = RulingPhase::none;
  std::string institution = {};
  std::string reform = {};  // empty: decided by the law's own table
  base::Digest version = {};
  base::OrganisationId applicant = {};
  std::string case_name = {};
  std::string area = {};
  std::string pilot_group = {};
  std::string decided = {};  // by the table: "channel = postal; duty = 0"
  std::string holds = {};    // now
  base::Instant made_at = {};
  bool is_unverified = false;
  std::int64_t overrides = 0;
  std::optional<base::Instant> appealed_at = {};
  base::Date appeal_until = {};
  std::optional<base::Date> answer_by = {};  // of an appeal that waits
  std::string asked_by = {};
};
BOOST_DESCRIBE_STRUCT(RulingRow, (),
                      (key, phase, institution, reform, version, applicant, case_name, area,
                       pilot_group, decided, holds, made_at, is_unverified, overrides, appealed_at,
                       appeal_until, answer_by, asked_by))

using Row = std::variant<RulingRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// "channel = postal; duty = 0", in the order of the table's outputs.
std::string outcome_text(const std::vector<NamedText>& outputs);

}  // namespace cassia::systems::treaty::rulings

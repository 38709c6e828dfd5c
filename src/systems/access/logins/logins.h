#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/logins/commands.h"
#include "systems/access/logins/events.h"
#include "systems/access/logins/state.h"

// The desk of logins (登录名唯一性): one name, one user. README.md has the commands and refusals.
namespace cassia::systems::access::logins {

// From a lookup to its user, for signing in. No role reads this table.
struct LoginRow {
  static constexpr std::string_view kTable = "login";
  static constexpr std::array kIndexes{std::string_view{"user"}};
  std::string key = {};   // the lookup
  std::string user = {};  // empty: released
  base::Instant changed_at = {};
};
BOOST_DESCRIBE_STRUCT(LoginRow, (), (key, user, changed_at))

using Row = std::variant<LoginRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

}  // namespace cassia::systems::access::logins

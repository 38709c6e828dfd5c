#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/users/commands.h"
#include "systems/access/users/events.h"
#include "systems/access/users/rows.h"
#include "systems/access/users/state.h"

// The desk of users (用户与登录): who may sign in, in which roles, with what. README.md has the
// commands, refusals and laws.
namespace cassia::systems::access::users {

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// The one who acts is this user.
bool is_self(const base::ActorId& user, const base::Context& context);
// Refuses user_unknown and user_not_active.
base::Result<void> check_active(const State& state, const base::ActorId& user);
bool holds(const State& state, const base::Grant& grant);
// The roles of the user in their areas; none unless the user is active.
std::vector<base::Grant> grants_of(const State& state);

// Refuses user_not_active, and user_locked (fact `until`) while no password is taken. Asked by the
// shell before it computes a verifier; whether and what the caller is told is the shell's.
base::Result<void> check_password_taken(const State& state, base::Instant now);

// A secret that came with a request, by its id.
struct SessionProof {
  SessionId session = {};
  base::Digest secret_digest = {};
};
struct TokenProof {
  TokenId token = {};
  base::Digest secret_digest = {};
};

// What the session permits: all that the user may. Refuses user_not_active, session_unknown (no
// such session, or another secret) and session_expired.
base::Result<std::vector<base::Grant>> permitted(const State& state, const SessionProof& proof,
                                                 base::Instant now);
// What the token permits: the grants in the roles it is limited to. Refuses user_not_active,
// token_unknown and token_expired.
base::Result<std::vector<base::Grant>> permitted(const State& state, const TokenProof& proof,
                                                 base::Instant now);

}  // namespace cassia::systems::access::users

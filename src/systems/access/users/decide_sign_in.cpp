#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"
#include "systems/access/users/rules/too_many_failures_lock.h"

namespace cassia::systems::access::users {

namespace {

// Makes room for one more session: those that have expired end, then the oldest of the others.
base::Result<void> make_room(const Setting& setting, std::vector<Event>& events) {
  const auto sessions_max = CASSIA_TRY(setting.limit("access.sessions_max"));
  const auto has_expired = [&](const Session& session) {
    return session.expires_at <= setting.now();
  };
  const std::int64_t open = std::ssize(setting.state.sessions) -
                            std::ranges::count_if(setting.state.sessions, has_expired);
  std::int64_t displaced = std::max<std::int64_t>(open + 1 - sessions_max.value, 0);
  end_sessions(setting, SessionEnd::expired, has_expired, events);
  const auto is_oldest = [&](const Session& session) {
    return !has_expired(session) && displaced-- > 0;  // oldest first
  };
  end_sessions(setting, SessionEnd::displaced, is_oldest, events);
  return {};
}

}  // namespace

Decision decide_one(const Setting& setting, const RecordSignIn& command) {
  const State& state = setting.state;
  if (command.method == SignInMethod::password) {
    CASSIA_TRY(check_password_taken(state, setting.now()));
    if (!state.sealed_verifier) {
      return base::Refusal{.code = kPasswordMissing, .citation = kDesign};
    }
  }
  if (std::ranges::find(state.sessions, command.session, &Session::session) !=
      state.sessions.end()) {
    return base::Refusal{.code = kSessionExists, .citation = kDesign, .place = "session"};
  }
  std::vector<Event> events;
  CASSIA_TRY(make_room(setting, events));
  const auto hours = CASSIA_TRY(setting.limit("access.session_hours"));
  events.emplace_back(SignedIn{.session = command.session,
                               .secret_digest = command.secret_digest,
                               .method = command.method,
                               .expires_at = setting.now() + std::chrono::hours(hours.value),
                               .at = setting.now()});
  return events;
}

Decision decide_one(const Setting& setting, const RecordSignInFailure&) {
  return failure_counts(setting);
}

Decision decide_one(const Setting& setting, const EndSession& command) {
  CASSIA_TRY(user_acts(setting));
  std::vector<Event> events;
  end_sessions(
      setting, SessionEnd::signed_out,
      [&](const Session& session) { return session.session == command.session; }, events);
  if (events.empty()) {
    return base::Refusal{.code = kSessionUnknown, .citation = kDesign, .place = "session"};
  }
  return events;
}

Decision decide_one(const Setting& setting, const EndAllSessions&) {
  std::vector<Event> events;
  const SessionEnd reason = is_self(setting.state.user, setting.context)
                                ? SessionEnd::signed_out
                                : SessionEnd::ended_by_administrator;
  end_sessions(setting, reason, [](const Session&) { return true; }, events);
  return events;
}

Decision decide_one(const Setting& setting, const LinkIdentity& command) {
  CASSIA_TRY(user_acts(setting));
  const State& state = setting.state;
  if (std::ranges::binary_search(state.identities, command.identity)) {
    return std::vector<Event>{};
  }
  const auto identities_max = CASSIA_TRY(setting.limit("access.identities_max"));
  if (std::ssize(state.identities) >= identities_max.value) {
    return base::Refusal{.code = kIdentitiesTooMany,
                         .citation = identities_max.citation,
                         .place = "identity",
                         .facts = {{"identities_max", std::to_string(identities_max.value)}}};
  }
  return std::vector<Event>{IdentityLinked{.identity = command.identity, .at = setting.now()}};
}

Decision decide_one(const Setting& setting, const UnlinkIdentity& command) {
  if (!std::ranges::binary_search(setting.state.identities, command.identity)) {
    return base::Refusal{.code = kIdentityUnknown, .citation = kDesign, .place = "identity"};
  }
  return std::vector<Event>{IdentityUnlinked{
      .identity = command.identity, .by = setting.context.actor, .at = setting.now()}};
}

}  // namespace cassia::systems::access::users

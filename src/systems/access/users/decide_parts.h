#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/users/users.h"

// What the parts of `decide` share. Each decides one command on a user that is registered and, but
// for reactivating and erasing, active; nothing happened when no event comes.
namespace cassia::systems::access::users {

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;

  base::Instant now() const { return context.decided_at; }
  base::Result<base::Date> today() const;
  base::Result<law::Dated<std::int64_t>> limit(std::string_view name) const;
};

using Decision = base::Result<std::vector<Event>>;

inline const base::Citation kDesign{"cassia_design", "users"};

// Refuses not_the_user unless the user acts.
base::Result<void> user_acts(const Setting& setting);

// What ends when the sessions or tokens for which `is_meant` holds do; nothing when there are none.
template <typename Meant>
void end_sessions(const Setting& setting, SessionEnd reason, Meant is_meant,
                  std::vector<Event>& events) {
  SessionsEnded ended{.reason = reason, .at = setting.now()};
  for (const Session& session : setting.state.sessions) {
    if (is_meant(session)) {
      ended.sessions.push_back({.session = session.session,
                                .method = session.method,
                                .created_at = session.created_at,
                                .expires_at = session.expires_at});
    }
  }
  if (!ended.sessions.empty()) {
    events.emplace_back(std::move(ended));
  }
}
template <typename Meant>
void end_tokens(const Setting& setting, TokenEnd reason, Meant is_meant,
                std::vector<Event>& events) {
  TokensEnded ended{.reason = reason, .by = setting.context.actor, .at = setting.now()};
  for (const Token& token : setting.state.tokens) {
    if (is_meant(token)) {
      ended.tokens.push_back({.token = token.token,
                              .title = token.title,
                              .roles = token.roles,
                              .created_at = token.created_at,
                              .expires_at = token.expires_at});
    }
  }
  if (!ended.tokens.empty()) {
    events.emplace_back(std::move(ended));
  }
}

// decide_person.cpp
Decision decide_registration(const Setting& setting, const RegisterUser& command);
Decision decide_one(const Setting& setting, const ChangeProfile& command);
Decision decide_one(const Setting& setting, const GrantRole& command);
Decision decide_one(const Setting& setting, const RevokeRole& command);
Decision decide_one(const Setting& setting, const SetAbsence& command);
Decision decide_one(const Setting& setting, const ClearAbsence& command);
Decision decide_one(const Setting& setting, const RecordAccessRefusal& command);

// decide_password.cpp
Decision decide_one(const Setting& setting, const SetPassword& command);
Decision decide_one(const Setting& setting, const RequestReset& command);

// decide_sign_in.cpp
Decision decide_one(const Setting& setting, const RecordSignIn& command);
Decision decide_one(const Setting& setting, const RecordSignInFailure& command);
Decision decide_one(const Setting& setting, const EndSession& command);
Decision decide_one(const Setting& setting, const EndAllSessions& command);
Decision decide_one(const Setting& setting, const LinkIdentity& command);
Decision decide_one(const Setting& setting, const UnlinkIdentity& command);

// decide_token.cpp
Decision decide_one(const Setting& setting, const IssueToken& command);
Decision decide_one(const Setting& setting, const RevokeToken& command);

// decide_end.cpp
Decision decide_one(const Setting& setting, const DeactivateUser& command);
Decision decide_reactivation(const Setting& setting, const ReactivateUser& command);
Decision decide_erasure(const Setting& setting, const EraseUser& command);

}  // namespace cassia::systems::access::users

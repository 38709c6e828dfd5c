#pragma once

#include <gtest/gtest.h>

#include "systems/access/users/refusals.h"
#include "systems/access/users/users.h"
#include "tests/support/law_folder.h"

// A user that tests give commands about, with the law of the repository.
namespace cassia::systems::access::users {

inline base::ActorId actor(std::string_view id) { return *base::ActorId::parse(id); }
inline const base::ActorId kLi = actor("li_wei");
inline const base::ActorId kBoss = actor("boss");
inline SessionId session(std::string_view id) { return *SessionId::parse(id); }
inline TokenId token(std::string_view id) { return *TokenId::parse(id); }
inline base::RoleId role(std::string_view id) { return *base::RoleId::parse(id); }
inline base::AreaId area(std::string_view id) { return *base::AreaId::parse(id); }
inline base::Digest digest(std::string_view secret) {
  return base::sha256({base::bytes_of(secret)});
}

class Scene {
 public:
  base::Result<std::vector<Event>> give(const Command& command, const base::ActorId& by = kLi) {
    const base::Context context{.actor = by,
                                .on_behalf_of = *base::OrganisationId::parse("pingxiang_fruit"),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now};
    auto events = decide(state, command, context, tests::real_law());
    if (events) {
      rows.clear();
      for (const Event& event : *events) {
        state = apply(std::move(state), event);
        history.push_back(event);
        for (Row& row : views(event, state)) {
          rows.push_back(std::move(row));
        }
      }
    }
    return events;
  }
  std::size_t must(const Command& command, const base::ActorId& by = kLi) {
    const auto events = give(command, by);
    EXPECT_TRUE(events.has_value()) << base::to_text(events.error());
    return events ? events->size() : 0;
  }
  std::string refused(const Command& command, const base::ActorId& by = kLi) {
    const auto events = give(command, by);
    return events ? "nothing was refused" : std::string(events.error().code.name());
  }

  static RegisterUser registration() {
    return {.user = kLi,
            .organisation = *base::OrganisationId::parse("pingxiang_fruit"),
            .login = std::string(64, 'a'),
            .sealed_profile = "sealed:profile",
            .sealed_verifier = "sealed:verifier",
            .grants = {{.role = role("viewer"), .area = area("whole")},
                       {.role = role("declarant"), .area = area("chongzuo")},
                       {.role = role("viewer"), .area = area("whole")}}};
  }
  void enter() { must(registration(), kBoss); }

  std::string sign_in(std::string_view id, SignInMethod method = SignInMethod::password) {
    const auto events = give(RecordSignIn{
        .user = kLi, .session = session(id), .secret_digest = digest(id), .method = method});
    return events ? "" : std::string(events.error().code.name());
  }
  // The code of the refusal, or how many grants the session permits.
  std::string session_permits(std::string_view id, std::string_view secret) const {
    const auto grants = permitted(
        state, SessionProof{.session = session(id), .secret_digest = digest(secret)}, now);
    return grants ? std::to_string(grants->size()) : std::string(grants.error().code.name());
  }
  std::string token_permits(std::string_view id, std::string_view secret) const {
    const auto grants =
        permitted(state, TokenProof{.token = token(id), .secret_digest = digest(secret)}, now);
    return grants ? std::to_string(grants->size()) : std::string(grants.error().code.name());
  }
  IssueToken token_command(std::string_view id) const {
    return {.user = kLi,
            .token = token(id),
            .secret_digest = digest(id),
            .title = "warehouse system",
            .roles = {role("declarant")},
            .expires_at = now + std::chrono::days(30)};
  }
  void wait(std::chrono::microseconds span) { now = now + span; }

  State state;
  std::vector<Row> rows;
  std::vector<Event> history;
  base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
};

}  // namespace cassia::systems::access::users

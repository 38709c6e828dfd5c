#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

#include "systems/access/users/user_scene_test.h"

namespace cassia::systems::access::users {

namespace {

std::int64_t any(std::int64_t from, std::int64_t to) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

std::string any_id(const std::string& kind) { return kind + std::to_string(any(1, 12)); }

Command any_command(const Scene& scene) {
  const std::string id = any_id("X");
  switch (any(0, 9)) {
    case 0:
    case 1:
      return RecordSignIn{.user = kLi, .session = session(id), .secret_digest = digest(id)};
    case 2:
      return EndSession{.user = kLi, .session = session(id)};
    case 3:
      return SetPassword{.user = kLi, .sealed_verifier = "new", .session = session(id)};
    case 4: {
      IssueToken command = scene.token_command(id);
      command.expires_at = scene.now + std::chrono::hours(any(-2, 48));
      return command;
    }
    case 5:
      return RevokeToken{.user = kLi, .token = token(id)};
    case 6:
      return RecordSignInFailure{.user = kLi};
    case 7:
      return any(0, 2) == 0 ? Command(DeactivateUser{.user = kLi})
                            : Command(EndAllSessions{.user = kLi});
    default:
      return ReactivateUser{.user = kLi};
  }
}

// What the events say has ended, kept apart from the state that the desk folds.
struct Ended {
  std::set<std::string> sessions;
  std::set<std::string> tokens;

  void note(const Event& event) {
    if (const auto* ended = std::get_if<SessionsEnded>(&event)) {
      for (const EndedSession& one : ended->sessions) {
        sessions.insert(one.session.text());
      }
    } else if (const auto* done = std::get_if<TokensEnded>(&event)) {
      for (const EndedToken& one : done->tokens) {
        tokens.insert(one.token.text());
      }
    } else if (const auto* opened = std::get_if<SignedIn>(&event)) {
      sessions.erase(opened->session.text());
    } else if (const auto* issued = std::get_if<TokenIssued>(&event)) {
      tokens.erase(issued->token.text());
    }
  }
};

}  // namespace

RC_GTEST_PROP(UsersProperty, NothingEndedOrExpiredEverPermits, ()) {
  Scene scene;
  scene.enter();
  Ended ended;
  for (std::int64_t count = any(1, 60); count > 0; --count) {
    const auto events = scene.give(any_command(scene));
    if (events) {
      for (const Event& event : *events) {
        ended.note(event);
      }
    }
    scene.wait(std::chrono::minutes(any(0, 240)));
    RC_ASSERT(scene.state.sessions.size() <= 5U);
    for (std::int64_t number = 1; number < 12; ++number) {
      const std::string id = "X" + std::to_string(number);
      const bool is_session = scene.session_permits(id, id) == "2";
      const bool is_token = scene.token_permits(id, id) == "1";
      RC_ASSERT(!is_session || !ended.sessions.contains(id));
      RC_ASSERT(!is_token || !ended.tokens.contains(id));
      RC_ASSERT((!is_session && !is_token) || scene.state.status == UserStatus::active);
    }
    for (const Session& open : scene.state.sessions) {
      RC_ASSERT(open.expires_at > scene.now ||
                scene.session_permits(open.session.text(), open.session.text()) != "2");
    }
  }
  State replayed;
  for (const Event& event : scene.history) {
    replayed = apply(std::move(replayed), event);
  }
  RC_ASSERT(replayed == scene.state);
}

}  // namespace cassia::systems::access::users

#include <algorithm>

#include "systems/access/users/users.h"

namespace cassia::systems::access::users {

namespace {

void fold(State& state, const UserRegistered& event) {
  state.user = event.user;
  state.organisation = event.organisation;
  state.status = UserStatus::active;
  state.login = event.login;
  state.sealed_profile = event.sealed_profile;
  state.sealed_verifier = event.sealed_verifier;
  state.registered_at = event.at;
}

void fold(State& state, const ProfileChanged& event) {
  state.sealed_profile = event.sealed_profile;
}

void fold(State& state, const PasswordSet& event) {
  state.sealed_verifier = event.sealed_verifier;
  state.reset.reset();
  state.failures.clear();
  state.locked_until.reset();
}

void fold(State& state, const ResetRequested& event) {
  state.reset = PendingReset{.reset_digest = event.reset_digest, .expires_at = event.expires_at};
}

void fold(State& state, const RoleGranted& event) {
  HeldGrant held{.grant = {.role = event.role, .area = event.area}, .by = event.by, .at = event.at};
  const auto place = std::ranges::lower_bound(state.grants, held.grant, {}, &HeldGrant::grant);
  state.grants.insert(place, std::move(held));
}

void fold(State& state, const RoleRevoked& event) {
  const base::Grant revoked{.role = event.role, .area = event.area};
  std::erase_if(state.grants, [&](const HeldGrant& held) { return held.grant == revoked; });
}

void fold(State& state, const SignedIn& event) {
  state.sessions.push_back({.session = event.session,
                            .secret_digest = event.secret_digest,
                            .method = event.method,
                            .created_at = event.at,
                            .expires_at = event.expires_at});
  state.last_sign_in_at = event.at;
  if (event.method == SignInMethod::password) {
    state.failures.clear();
    state.locked_until.reset();
  }
}

void fold(State& state, const SignInFailed& event) {
  std::erase_if(state.failures,
                [&](base::Instant failure) { return failure <= event.counted_from; });
  state.failures.push_back(event.at);
}

void fold(State& state, const UserLocked& event) {
  state.failures.clear();
  state.locked_until = event.until;
}

void fold(State& state, const SessionsEnded& event) {
  std::erase_if(state.sessions, [&](const Session& session) {
    return std::ranges::find(event.sessions, session.session, &EndedSession::session) !=
           event.sessions.end();
  });
}

void fold(State& state, const TokenIssued& event) {
  state.tokens.push_back({.token = event.token,
                          .secret_digest = event.secret_digest,
                          .title = event.title,
                          .roles = event.roles,
                          .created_at = event.at,
                          .expires_at = event.expires_at});
}

void fold(State& state, const TokensEnded& event) {
  std::erase_if(state.tokens, [&](const Token& token) {
    return std::ranges::find(event.tokens, token.token, &EndedToken::token) != event.tokens.end();
  });
}

void fold(State& state, const IdentityLinked& event) {
  state.identities.insert(std::ranges::lower_bound(state.identities, event.identity),
                          event.identity);
}

void fold(State& state, const IdentityUnlinked& event) {
  std::erase(state.identities, event.identity);
}

void fold(State& state, const UserDeactivated& event) {
  state.status = UserStatus::deactivated;
  state.deactivated_at = event.at;
  state.reset.reset();
  state.absence.reset();
}

void fold(State& state, const UserReactivated&) {
  state.status = UserStatus::active;
  state.deactivated_at.reset();
}

void fold(State& state, const AbsenceSet& event) {
  state.absence = Absence{.from = event.from, .until = event.until, .substitute = event.substitute};
}

void fold(State& state, const AbsenceCleared&) { state.absence.reset(); }

void fold(State& state, const AccessRefused&) { ++state.refusal_count; }

void fold(State& state, const UserErased&) {
  state.status = UserStatus::erased;
  state.login.clear();
  state.sealed_profile.clear();
  state.sealed_verifier.reset();
  state.identities.clear();
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::users

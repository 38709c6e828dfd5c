#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"

namespace cassia::systems::access::users {

bool holds(const State& state, const base::Grant& grant) {
  return std::ranges::find(state.grants, grant, &HeldGrant::grant) != state.grants.end();
}

std::vector<base::Grant> grants_of(const State& state) {
  std::vector<base::Grant> grants;
  if (state.status == UserStatus::active) {
    for (const HeldGrant& held : state.grants) {
      grants.push_back(held.grant);
    }
  }
  return grants;
}

base::Result<void> check_password_taken(const State& state, base::Instant now) {
  CASSIA_TRY(check_active(state, state.user));
  if (state.locked_until && now < *state.locked_until) {
    return base::Refusal{.code = kUserLocked,
                         .citation = kDesign,
                         .facts = {{"until", base::to_text(*state.locked_until)}}};
  }
  return {};
}

base::Result<std::vector<base::Grant>> permitted(const State& state, const SessionProof& proof,
                                                 base::Instant now) {
  CASSIA_TRY(check_active(state, state.user));
  const auto session = std::ranges::find(state.sessions, proof.session, &Session::session);
  if (session == state.sessions.end() || session->secret_digest != proof.secret_digest) {
    return base::Refusal{.code = kSessionUnknown, .citation = kDesign};
  }
  if (session->expires_at <= now) {
    return base::Refusal{.code = kSessionExpired, .citation = kDesign};
  }
  return grants_of(state);
}

base::Result<std::vector<base::Grant>> permitted(const State& state, const TokenProof& proof,
                                                 base::Instant now) {
  CASSIA_TRY(check_active(state, state.user));
  const auto token = std::ranges::find(state.tokens, proof.token, &Token::token);
  if (token == state.tokens.end() || token->secret_digest != proof.secret_digest) {
    return base::Refusal{.code = kTokenUnknown, .citation = kDesign};
  }
  if (token->expires_at <= now) {
    return base::Refusal{.code = kTokenExpired, .citation = kDesign};
  }
  std::vector<base::Grant> grants = grants_of(state);
  std::erase_if(grants, [&](const base::Grant& grant) {
    return std::ranges::find(token->roles, grant.role) == token->roles.end();
  });
  return grants;
}

}  // namespace cassia::systems::access::users

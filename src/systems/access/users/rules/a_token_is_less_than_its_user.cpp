#include "systems/access/users/rules/a_token_is_less_than_its_user.h"

#include <algorithm>

#include "systems/access/users/refusals.h"

namespace cassia::systems::access::users {

namespace {

base::Result<void> roles_are_held(const State& state, const std::vector<base::RoleId>& roles) {
  if (roles.empty()) {
    return base::Refusal{.code = kTokenRolesMissing, .citation = kDesign, .place = "roles"};
  }
  for (const base::RoleId& role : roles) {
    const auto is_of_role = [&](const HeldGrant& held) { return held.grant.role == role; };
    if (std::ranges::none_of(state.grants, is_of_role)) {
      return base::Refusal{.code = kTokenRoleNotHeld,
                           .citation = kDesign,
                           .place = "roles",
                           .facts = {{"role", role.text()}}};
    }
  }
  return {};
}

base::Result<void> end_is_near(const Setting& setting, base::Instant expires_at) {
  if (expires_at <= setting.now()) {
    return base::Refusal{.code = kTokenExpiryPast, .citation = kDesign, .place = "expires_at"};
  }
  const auto days_max = CASSIA_TRY(setting.limit("access.token_days_max"));
  if (expires_at > setting.now() + std::chrono::days(days_max.value)) {
    return base::Refusal{.code = kTokenTooLong,
                         .citation = days_max.citation,
                         .place = "expires_at",
                         .facts = {{"days_max", std::to_string(days_max.value)}}};
  }
  return {};
}

}  // namespace

base::Result<void> token_is_bounded(const Setting& setting, const IssueToken& command) {
  const State& state = setting.state;
  if (std::ranges::find(state.tokens, command.token, &Token::token) != state.tokens.end()) {
    return base::Refusal{.code = kTokenExists, .citation = kDesign, .place = "token"};
  }
  const auto title_bytes_max = CASSIA_TRY(setting.limit("access.token_title_bytes_max"));
  if (command.title.empty() || std::ssize(command.title) > title_bytes_max.value) {
    return base::Refusal{.code = kTokenTitleMalformed,
                         .citation = title_bytes_max.citation,
                         .place = "title",
                         .facts = {{"bytes_max", std::to_string(title_bytes_max.value)}}};
  }
  CASSIA_TRY(roles_are_held(state, command.roles));
  CASSIA_TRY(end_is_near(setting, command.expires_at));
  const auto tokens_max = CASSIA_TRY(setting.limit("access.tokens_max"));
  const auto is_good = [&](const Token& token) { return token.expires_at > setting.now(); };
  if (std::ranges::count_if(state.tokens, is_good) >= tokens_max.value) {
    return base::Refusal{.code = kTokensTooMany,
                         .citation = tokens_max.citation,
                         .place = "token",
                         .facts = {{"tokens_max", std::to_string(tokens_max.value)}}};
  }
  return {};
}

}  // namespace cassia::systems::access::users

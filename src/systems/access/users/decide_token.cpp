#include <algorithm>

#include "systems/access/users/decide_parts.h"
#include "systems/access/users/refusals.h"
#include "systems/access/users/rules/a_token_is_less_than_its_user.h"

namespace cassia::systems::access::users {

Decision decide_one(const Setting& setting, const IssueToken& command) {
  CASSIA_TRY(user_acts(setting));
  CASSIA_TRY(token_is_bounded(setting, command));
  std::vector<Event> events;
  const auto has_expired = [&](const Token& token) { return token.expires_at <= setting.now(); };
  end_tokens(setting, TokenEnd::expired, has_expired, events);
  std::vector<base::RoleId> roles = command.roles;
  std::ranges::sort(roles);
  const auto repeated = std::ranges::unique(roles);
  roles.erase(repeated.begin(), repeated.end());
  events.emplace_back(TokenIssued{.token = command.token,
                                  .secret_digest = command.secret_digest,
                                  .title = command.title,
                                  .roles = std::move(roles),
                                  .expires_at = command.expires_at,
                                  .at = setting.now()});
  return events;
}

Decision decide_one(const Setting& setting, const RevokeToken& command) {
  std::vector<Event> events;
  end_tokens(
      setting, TokenEnd::revoked, [&](const Token& token) { return token.token == command.token; },
      events);
  if (events.empty()) {
    return base::Refusal{.code = kTokenUnknown, .citation = kDesign, .place = "token"};
  }
  return events;
}

}  // namespace cassia::systems::access::users

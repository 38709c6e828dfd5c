#pragma once

#include "systems/access/users/decide_parts.h"

namespace cassia::systems::access::users {

// A token has an id of its own, a title, at least one role that its user holds, and an end within
// access.token_days_max days; a user has at most access.tokens_max that have not expired. Refuses
// token_exists, token_title_malformed, token_roles_missing, token_role_not_held, token_expiry_past,
// token_too_long and tokens_too_many.
base::Result<void> token_is_bounded(const Setting& setting, const IssueToken& command);

}  // namespace cassia::systems::access::users

#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/delegations/commands.h"

namespace cassia::systems::access::delegations {

// A delegation is to another organisation, for named matters of access.delegable, in named areas of
// access.areas, and for at most access.delegation_days_max days that are not over. Refuses
// own_delegate, scope_missing, scope_not_delegable, delegation_area_missing,
// delegation_area_unknown, delegation_days_disordered, delegation_over and delegation_too_long.
base::Result<void> is_bounded(const GrantDelegation& command, const base::Context& context,
                              const law::LawBook& law);

}  // namespace cassia::systems::access::delegations

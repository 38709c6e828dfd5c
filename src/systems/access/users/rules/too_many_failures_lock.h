#pragma once

#include "systems/access/users/decide_parts.h"

namespace cassia::systems::access::users {

// A wrong password counts for access.failure_window_minutes; the access.failures_max-th within the
// window locks the user for access.lock_minutes. While locked, nothing is counted: an attacker
// must not be able to lengthen the lock, nor to fill the log.
Decision failure_counts(const Setting& setting);

}  // namespace cassia::systems::access::users

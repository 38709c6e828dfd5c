#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::logins {

inline constexpr base::RefusalCode kLoginMalformed{"login_malformed"};
inline constexpr base::RefusalCode kLoginTaken{"login_taken"};
inline constexpr base::RefusalCode kLoginNotHeld{"login_not_held"};

}  // namespace cassia::systems::access::logins

#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::dockets {

inline constexpr base::RefusalCode kDocketFull{"docket_full"};

}  // namespace cassia::systems::trade::dockets

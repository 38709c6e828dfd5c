#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::permissions {

inline constexpr base::RefusalCode kCommandNotPermitted{"command_not_permitted"};
inline constexpr base::RefusalCode kTableNotPermitted{"table_not_permitted"};
inline constexpr base::RefusalCode kRoleUnknown{"role_unknown"};
inline constexpr base::RefusalCode kAreaUnknown{"area_unknown"};
inline constexpr base::RefusalCode kRoleNotForKind{"role_not_for_kind"};
inline constexpr base::RefusalCode kRoleIsZoneWide{"role_is_zone_wide"};
inline constexpr base::RefusalCode kPlaceUnknown{"place_unknown"};

}  // namespace cassia::systems::access::permissions

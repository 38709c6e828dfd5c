#pragma once

#include "base/refusal.h"

namespace cassia::systems::oversight::tasks {

inline constexpr base::RefusalCode kTaskUnknown{"task_unknown"};
inline constexpr base::RefusalCode kSystemUnknown{"system_unknown"};
inline constexpr base::RefusalCode kAreaUnknown{"plan_area_unknown"};
inline constexpr base::RefusalCode kAgencyUnknown{"agency_unknown"};

}  // namespace cassia::systems::oversight::tasks

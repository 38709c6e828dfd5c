#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::gate_devices {

inline constexpr base::RefusalCode kDeviceUnknown{"device_unknown"};
inline constexpr base::RefusalCode kDeviceExists{"device_exists"};
inline constexpr base::RefusalCode kDeviceAlreadyRevoked{"device_already_revoked"};
inline constexpr base::RefusalCode kNotTheDeviceOperator{"not_the_device_operator"};
inline constexpr base::RefusalCode kDeviceTextMissing{"device_text_missing"};
inline constexpr base::RefusalCode kSequenceNotPositive{"sequence_not_positive"};
inline constexpr base::RefusalCode kConflictNotOpen{"conflict_not_open"};
inline constexpr base::RefusalCode kNotTheConflictAuthority{"not_the_conflict_authority"};

}  // namespace cassia::systems::trade::gate_devices

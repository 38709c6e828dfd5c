#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::users {

inline constexpr base::RefusalCode kUserUnknown{"user_unknown"};
inline constexpr base::RefusalCode kUserExists{"user_exists"};
inline constexpr base::RefusalCode kUserNotActive{"user_not_active"};
inline constexpr base::RefusalCode kUserNotDeactivated{"user_not_deactivated"};
inline constexpr base::RefusalCode kUserErased{"user_erased"};
inline constexpr base::RefusalCode kUserLocked{"user_locked"};
inline constexpr base::RefusalCode kNotTheUser{"not_the_user"};
inline constexpr base::RefusalCode kSealedMissing{"sealed_missing"};
inline constexpr base::RefusalCode kSealedTooLong{"sealed_too_long"};
inline constexpr base::RefusalCode kPasswordWayUnclear{"password_way_unclear"};
inline constexpr base::RefusalCode kResetUnknown{"reset_unknown"};
inline constexpr base::RefusalCode kResetExpired{"reset_expired"};
inline constexpr base::RefusalCode kSessionUnknown{"session_unknown"};
inline constexpr base::RefusalCode kSessionExists{"session_exists"};
inline constexpr base::RefusalCode kSessionExpired{"session_expired"};
inline constexpr base::RefusalCode kTokenUnknown{"token_unknown"};
inline constexpr base::RefusalCode kTokenExists{"token_exists"};
inline constexpr base::RefusalCode kTokenExpired{"token_expired"};
inline constexpr base::RefusalCode kTokenTitleMalformed{"token_title_malformed"};
inline constexpr base::RefusalCode kTokenRolesMissing{"token_roles_missing"};
inline constexpr base::RefusalCode kTokenRoleNotHeld{"token_role_not_held"};
inline constexpr base::RefusalCode kTokenExpiryPast{"token_expiry_past"};
inline constexpr base::RefusalCode kTokenTooLong{"token_too_long"};
inline constexpr base::RefusalCode kTokensTooMany{"tokens_too_many"};
inline constexpr base::RefusalCode kIdentityUnknown{"identity_unknown"};
inline constexpr base::RefusalCode kIdentitiesTooMany{"identities_too_many"};
inline constexpr base::RefusalCode kPasswordMissing{"password_missing"};
inline constexpr base::RefusalCode kRoleNotHeld{"role_not_held"};
inline constexpr base::RefusalCode kAbsenceDaysDisordered{"absence_days_disordered"};
inline constexpr base::RefusalCode kAbsenceOver{"absence_over"};
inline constexpr base::RefusalCode kAbsenceUnknown{"absence_unknown"};
inline constexpr base::RefusalCode kOwnSubstitute{"own_substitute"};
inline constexpr base::RefusalCode kRefusalMalformed{"refusal_malformed"};
inline constexpr base::RefusalCode kRetentionNotOver{"retention_not_over"};

}  // namespace cassia::systems::access::users

#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::delegations {

inline constexpr base::RefusalCode kDelegationUnknown{"delegation_unknown"};
inline constexpr base::RefusalCode kDelegationExists{"delegation_exists"};
inline constexpr base::RefusalCode kDelegationEnded{"delegation_ended"};
inline constexpr base::RefusalCode kNotThePrincipal{"not_the_principal"};
inline constexpr base::RefusalCode kNotTheDelegate{"not_the_delegate"};
inline constexpr base::RefusalCode kOwnDelegate{"own_delegate"};
inline constexpr base::RefusalCode kScopeMissing{"scope_missing"};
inline constexpr base::RefusalCode kScopeNotDelegable{"scope_not_delegable"};
inline constexpr base::RefusalCode kDelegationAreaMissing{"delegation_area_missing"};
inline constexpr base::RefusalCode kDelegationAreaUnknown{"delegation_area_unknown"};
inline constexpr base::RefusalCode kDelegationDaysDisordered{"delegation_days_disordered"};
inline constexpr base::RefusalCode kDelegationOver{"delegation_over"};
inline constexpr base::RefusalCode kDelegationTooLong{"delegation_too_long"};

}  // namespace cassia::systems::access::delegations

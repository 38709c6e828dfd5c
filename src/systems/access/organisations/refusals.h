#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::organisations {

inline constexpr base::RefusalCode kNotARegistrar{"not_a_registrar"};
inline constexpr base::RefusalCode kOrganisationUnknown{"organisation_unknown"};
inline constexpr base::RefusalCode kOrganisationExists{"organisation_exists"};
inline constexpr base::RefusalCode kOrganisationSuspended{"organisation_suspended"};
inline constexpr base::RefusalCode kOrganisationNotSuspended{"organisation_not_suspended"};
inline constexpr base::RefusalCode kOwnSuspension{"own_suspension"};
inline constexpr base::RefusalCode kNameMissing{"name_missing"};
inline constexpr base::RefusalCode kNameTooLong{"name_too_long"};
inline constexpr base::RefusalCode kReasonMissing{"reason_missing"};
inline constexpr base::RefusalCode kAreaMissing{"area_missing"};
inline constexpr base::RefusalCode kAreaNotOfZone{"area_not_of_zone"};
inline constexpr base::RefusalCode kCreditCodeMalformed{"credit_code_malformed"};
inline constexpr base::RefusalCode kCreditCodeMismatch{"credit_code_mismatch"};
inline constexpr base::RefusalCode kLastAdministrator{"last_administrator"};

}  // namespace cassia::systems::access::organisations

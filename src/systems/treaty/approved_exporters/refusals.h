#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::approved_exporters {

inline constexpr base::RefusalCode kApprovalNotYours{"approval_not_yours"};
inline constexpr base::RefusalCode kApprovalNotCustoms{"approval_not_customs"};
inline constexpr base::RefusalCode kApprovalAskedAlready{"approval_asked_already"};
inline constexpr base::RefusalCode kApprovalNotAsked{"approval_not_asked"};
inline constexpr base::RefusalCode kApprovalPhase{"approval_phase"};
inline constexpr base::RefusalCode kApprovalDayAhead{"approval_day_ahead"};
inline constexpr base::RefusalCode kApprovalFieldMissing{"approval_field_missing"};
inline constexpr base::RefusalCode kApprovalTableUnfit{"approval_table_unfit"};
inline constexpr base::RefusalCode kApprovalExpired{"approval_expired"};
inline constexpr base::RefusalCode kGoodAgreementUnfit{"good_agreement_unfit"};
inline constexpr base::RefusalCode kGoodCodeUnfit{"good_code_unfit"};
inline constexpr base::RefusalCode kGoodFiledAlready{"good_filed_already"};
inline constexpr base::RefusalCode kGoodUnknown{"good_unknown"};
inline constexpr base::RefusalCode kGoodsTooMany{"goods_too_many"};

}  // namespace cassia::systems::treaty::approved_exporters

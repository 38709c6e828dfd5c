#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::bills {

inline constexpr base::RefusalCode kBillNotYours{"bill_not_yours"};
inline constexpr base::RefusalCode kBillUnknown{"bill_unknown"};
inline constexpr base::RefusalCode kBillVersionUnknown{"bill_version_unknown"};
inline constexpr base::RefusalCode kBillChangedMeanwhile{"bill_changed_meanwhile"};
inline constexpr base::RefusalCode kBillVersionsTooMany{"bill_versions_too_many"};
inline constexpr base::RefusalCode kBillFieldMissing{"bill_field_missing"};
inline constexpr base::RefusalCode kBillTextTooLong{"bill_text_too_long"};
inline constexpr base::RefusalCode kBillArchived{"bill_archived"};
inline constexpr base::RefusalCode kBillDiffers{"bill_differs"};

}  // namespace cassia::systems::treaty::bills

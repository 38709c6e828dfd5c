#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::origin_exchange {

inline constexpr base::RefusalCode kPartnerUnknown{"origin_partner_unknown"};
inline constexpr base::RefusalCode kPartnerExists{"origin_partner_exists"};
inline constexpr base::RefusalCode kPartnerOverlaps{"origin_partner_overlaps"};
inline constexpr base::RefusalCode kPartnersTooMany{"origin_partners_too_many"};
inline constexpr base::RefusalCode kPartnerIncomplete{"origin_partner_incomplete"};
inline constexpr base::RefusalCode kPartnerNotParty{"origin_partner_not_party"};
inline constexpr base::RefusalCode kMessageRefused{"origin_message_refused"};
inline constexpr base::RefusalCode kMessageConflicts{"origin_message_conflicts"};
inline constexpr base::RefusalCode kCopyHere{"origin_copy_here"};
inline constexpr base::RefusalCode kComparisonUnknown{"origin_comparison_unknown"};

}  // namespace cassia::systems::treaty::origin_exchange

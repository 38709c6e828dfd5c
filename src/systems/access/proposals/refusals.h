#pragma once

#include "base/refusal.h"

namespace cassia::systems::access::proposals {

inline constexpr base::RefusalCode kProposalUnknown{"proposal_unknown"};
inline constexpr base::RefusalCode kProposalWaits{"proposal_waits"};
inline constexpr base::RefusalCode kProposalEnded{"proposal_ended"};
inline constexpr base::RefusalCode kProposalExpired{"proposal_expired"};
inline constexpr base::RefusalCode kProposalStale{"proposal_stale"};
inline constexpr base::RefusalCode kSamePerson{"same_person"};
inline constexpr base::RefusalCode kSecondPersonElsewhere{"second_person_elsewhere"};
inline constexpr base::RefusalCode kSecondPersonIsSubstitute{"second_person_is_substitute"};
inline constexpr base::RefusalCode kFirstPersonGone{"first_person_gone"};
inline constexpr base::RefusalCode kDeclineReasonMissing{"decline_reason_missing"};

}  // namespace cassia::systems::access::proposals

#pragma once

#include "base/refusal.h"

namespace cassia::engines::audit_log {

// Why a proof does not prove what it is given for. No law speaks; the place is the part of the
// statement that is wrong.
inline constexpr base::RefusalCode kSubtreeMalformed{"subtree_malformed"};
inline constexpr base::RefusalCode kOutsideTree{"outside_tree"};
inline constexpr base::RefusalCode kTreeEmpty{"tree_empty"};
inline constexpr base::RefusalCode kProofTooShort{"proof_too_short"};
inline constexpr base::RefusalCode kProofTooLong{"proof_too_long"};
inline constexpr base::RefusalCode kRootMismatch{"root_mismatch"};
inline constexpr base::RefusalCode kEarlierRootMismatch{"earlier_root_mismatch"};

}  // namespace cassia::engines::audit_log

#pragma once

#include "base/refusal.h"

namespace cassia::engines::ownership {

// The text of a share.
inline constexpr base::RefusalCode kShareMalformed{"share_malformed"};

// A structure that cannot be one; the place is the entity or the holding.
inline constexpr base::RefusalCode kEntityRepeated{"entity_repeated"};
inline constexpr base::RefusalCode kEntityUnknown{"entity_unknown"};
inline constexpr base::RefusalCode kHoldingRepeated{"holding_repeated"};
inline constexpr base::RefusalCode kHoldingEmpty{"holding_empty"};
inline constexpr base::RefusalCode kSharesExceedWhole{"shares_exceed_whole"};
inline constexpr base::RefusalCode kHoldingCycle{"holding_cycle"};
inline constexpr base::RefusalCode kHoldersMissing{"holders_missing"};

// Beyond what is computed.
inline constexpr base::RefusalCode kStructureTooLarge{"structure_too_large"};
inline constexpr base::RefusalCode kSharesTooFine{"shares_too_fine"};

}  // namespace cassia::engines::ownership

#pragma once

#include "base/refusal.h"

namespace cassia::journeys {

// A line was lodged without its proof, and the evidence names none.
inline constexpr base::RefusalCode kProofNumberNeeded{"proof_number_needed"};
// The proof that came later covers a part of the line only.
inline constexpr base::RefusalCode kProofCoversPart{"proof_covers_part"};
// The proof that came later is itself only good for a security.
inline constexpr base::RefusalCode kLateProofInsufficient{"late_proof_insufficient"};

// A back-to-back proof that was not split off its original, or for less.
inline constexpr base::RefusalCode kBackToBackNotAllocated{"back_to_back_not_allocated"};
// A back-to-back proof that tells another date or origin than its original has.
inline constexpr base::RefusalCode kOriginalQuotedWrongly{"original_quoted_wrongly"};

}  // namespace cassia::journeys

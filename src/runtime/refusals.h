#pragma once

#include "base/refusal.h"

namespace cassia::runtime {

// The same idempotency key came before with another command.
inline constexpr base::RefusalCode kIdempotencyKeyReused{"idempotency_key_reused"};
// The stream is not at the version that the caller had seen.
inline constexpr base::RefusalCode kVersionConflict{"version_conflict"};
// The text is no signed tree head.
inline constexpr base::RefusalCode kTreeHeadMalformed{"tree_head_malformed"};
// None of the signatures on the tree head is by the pinned key.
inline constexpr base::RefusalCode kTreeHeadNotSigned{"tree_head_not_signed"};
// The personal data of the subject was erased; it gets no second key.
inline constexpr base::RefusalCode kSubjectErased{"subject_erased"};
// As many working papers of this kind are kept as may be.
inline constexpr base::RefusalCode kShelfFull{"shelf_full"};

}  // namespace cassia::runtime

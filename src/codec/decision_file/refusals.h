#pragma once

#include "base/refusal.h"

namespace cassia::codec {

// A decision file (docs/formats/decision_file.md). The place is "head" or "block", and whoever
// reads many blocks says which.
inline constexpr base::RefusalCode kDecisionFileMalformed{"decision_file_malformed"};
// The bytes are not those that were written, or stand in another place.
inline constexpr base::RefusalCode kDecisionFileDamaged{"decision_file_damaged"};

}  // namespace cassia::codec

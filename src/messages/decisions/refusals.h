#pragma once

#include "base/refusal.h"

namespace cassia::messages {

// A line of past decisions; the place is the column.
inline constexpr base::RefusalCode kDecisionValueUnfit{"decision_value_unfit"};

}  // namespace cassia::messages

#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::lifts {

inline constexpr base::RefusalCode kLiftExists{"lift_exists"};
inline constexpr base::RefusalCode kLiftUnknown{"lift_unknown"};
inline constexpr base::RefusalCode kLiftFieldMissing{"lift_field_missing"};
inline constexpr base::RefusalCode kLiftTextTooLong{"lift_text_too_long"};
inline constexpr base::RefusalCode kNotAtTheLane{"not_at_the_lane"};
inline constexpr base::RefusalCode kNotTheReviewer{"not_the_reviewer"};
inline constexpr base::RefusalCode kLiftReviewed{"lift_reviewed"};
inline constexpr base::RefusalCode kReviewerWasThere{"reviewer_was_there"};

}  // namespace cassia::systems::trade::lifts

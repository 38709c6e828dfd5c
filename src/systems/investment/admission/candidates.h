#pragma once

#include <vector>

#include "systems/investment/admission/advice.h"

// The search for advice, for this desk alone.
namespace cassia::systems::investment::admission {

// Changes that could lift what an answer refuses; whether they do, deciding anew tells. A sale is
// of the least part that comes to what is asked, or of the whole holding where that is less.
std::vector<Change> candidates(const Case& asked, const Answer& answer, const law::LawBook& law);

// The enquiry with the change made.
Case changed(const Case& asked, const Change& change);

}  // namespace cassia::systems::investment::admission

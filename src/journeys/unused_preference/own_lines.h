#pragma once

#include <vector>

#include "journeys/journeys.h"
#include "journeys/unused_preference/unused_preference.h"

namespace cassia::journeys {

// What was imported under one declaration of this zone, as lines of the past: each portion that was
// taxed, at the rates of its day (Tariff Law art. 20), with its reference "D-1/2/1" of declaration,
// line and portion. Of a released line only: what is still to be assessed anew is not of the past.
// A line was declared originating when preference was claimed for it. The day of payment is not
// kept with the declaration, so that limits are counted from its day. Empty for a cancelled one.
std::vector<PastLine> past_lines_of(const declarations::State& declaration);

}  // namespace cassia::journeys

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace cassia::systems::trade::gate {

inline constexpr std::int64_t kMinutesPerDay = 24 * 60;

// Minutes after midnight of one side's own clock, half open.
struct MinuteSpan {
  std::int64_t from = 0;
  std::int64_t to = 0;
};

// {"08:00-12:00", "13:00-20:00"}; "24:00" is the end of the day. Refuses hours_malformed.
base::Result<std::vector<MinuteSpan>> parse_opening_hours(const std::vector<std::string>& texts);

// Whether one of `spans` holds all of `span`. A span that runs over midnight is held when one ends
// and another begins there.
bool is_within(const MinuteSpan& span, const std::vector<MinuteSpan>& spans);

}  // namespace cassia::systems::trade::gate

#pragma once

#include "base/date.h"

namespace cassia::security {

inline base::Instant at_seconds(std::int64_t seconds) {
  return base::Instant::of_micros(seconds * 1'000'000);
}

}  // namespace cassia::security

#pragma once

#include "base/assert.h"

namespace cassia::journeys {

// An id of one desk as that of another: desks know each other's ids as types of their own, and all
// are written alike.
template <typename To, typename From>
To id_as(const From& id) {
  const auto parsed = To::parse(id.text());
  CASSIA_ASSERT(parsed.has_value(), "an id that was parsed is an id");
  return *parsed;
}

}  // namespace cassia::journeys

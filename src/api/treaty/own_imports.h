#pragma once

#include <functional>
#include <optional>

#include "api/counter.h"
#include "journeys/unused_preference/own_lines.h"

namespace cassia::api {

// A year of a busy importer; more would keep a worker from others for seconds.
inline constexpr std::size_t kOwnDeclarationsMax = 5'000;

// What was imported through this zone, as past lines, the newest declaration first.
struct OwnImports {
  std::optional<base::OrganisationId> declarant = {};  // nothing: of all
};
// Hands over the lines of each declaration. False when there were more declarations than that.
bool read_own_imports(Counter& counter, const OwnImports& asked,
                      const std::function<void(const journeys::PastLine&)>& take);

}  // namespace cassia::api

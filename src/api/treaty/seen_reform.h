#pragma once

#include "api/counter.h"
#include "journeys/journeys.h"

namespace cassia::api {

// A reform that the caller may see, in the institution as it is now.
struct SeenReform {
  std::shared_ptr<const journeys::reforms::State> state;
  const journeys::reforms::Reform* reform = nullptr;
  std::int64_t version = 0;
};

// The reform that the path's key names, "institution.reform". Refuses not_found, whether there is
// none or the caller may not see it.
base::Result<SeenReform> seen_reform(Counter& counter, const Call& call);

}  // namespace cassia::api

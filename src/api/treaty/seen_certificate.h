#pragma once

#include "api/counter.h"

namespace cassia::api {

// The certificate of that number as its stream has it now. Refuses not_found to who may not see it,
// whether there is one or not.
base::Result<journeys::origin_certification::State> seen_certificate(Counter& counter,
                                                                     const Call& call,
                                                                     const std::string& number);

}  // namespace cassia::api

#include "api/treaty/seen_certificate.h"

#include "api/refusals.h"
#include "api/visibility.h"
#include "api/zone/zone_domain.h"

namespace cassia::api {

base::Result<journeys::origin_certification::State> seen_certificate(Counter& counter,
                                                                     const Call& call,
                                                                     const std::string& number) {
  if (sight_of_row(counter, *call.principal, *find_table_policy("certificate_of_origin"), number) !=
      Sight::seen) {
    return base::Refusal{.code = kNotFound};
  }
  const LoadedForReading loaded(counter.ports.store, counter.ports.domain,
                                {{.desk = "treaty.origin_certification", .key = number}});
  return *LoadedStates(loaded).certificate(number);
}

}  // namespace cassia::api

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/counter.h"
#include "engines/decision/table/receipt.h"
#include "journeys/journeys.h"

namespace cassia::api {

// The version of an institution that decides at a place and time.
struct VersionInForce {
  std::shared_ptr<const engines::decision::table::DecisionTable> table = {};
  std::optional<journeys::reforms::Force> force = {};  // nothing: the law's own table
  // What a decision by it pins: the package of law, and the reform with its package's digest.
  std::vector<engines::decision::table::PackagePin> pins = {};
};

// The stream of an institution as it is committed; one without events for a name that nobody
// drafted a version of.
std::shared_ptr<const journeys::reforms::State> institution_state(Counter& counter,
                                                                  const std::string& name);

// The instant `at` of a query; now when it is left out. Refuses query_malformed.
base::Result<base::Instant> asked_instant(const Call& call);

// The area and group that a query names. Refuses query_malformed, also for an area that law does
// not list.
base::Result<journeys::reforms::PlaceAndTime> asked_place(Counter& counter, const Call& call,
                                                          base::Instant at);

// Refuses not_found at the name where neither the law nor a reform has a version there then.
base::Result<VersionInForce> version_in_force(Counter& counter, const std::string& name,
                                              const journeys::reforms::PlaceAndTime& asked);

// The table of the text with this digest, in law or in force at some time; null where there is
// none.
std::shared_ptr<const engines::decision::table::DecisionTable> version_of_digest(
    Counter& counter, const std::string& name, const base::Digest& digest);

}  // namespace cassia::api

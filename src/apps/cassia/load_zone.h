#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "journeys/commands.h"

namespace cassia::apps {

// The traders, proofs and consignments that `cassia load` puts on a zone: each worker is a trader
// of its own with a funded account and one certificate for all its durians. Everything follows from
// the worker and the number, so that a command given again is the same command.
struct LoadStep {
  std::string id = {};  // idempotency key: "lodge-L0-17"
  base::OrganisationId on_behalf_of = {};
  journeys::Command command = {};
};

// What a worker needs before its first declaration.
std::vector<LoadStep> load_preparation(int worker);
// Lodging of declaration `number`, then the release of every third and the cancellation of the one
// after it.
std::vector<LoadStep> load_steps(int worker, std::int64_t number);

// The moment at which the load happens, in the zone's time 2026-04-20 09:00.
base::Instant load_time();

}  // namespace cassia::apps

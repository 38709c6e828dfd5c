#pragma once

#include "api/counter.h"
#include "api/zone/zone_domain.h"
#include "base/actor.h"
#include "journeys/journeys.h"

namespace cassia::api {

// What the zone would decide now on a command, without deciding it: the refusal, or nothing. For
// the actions that a page offers.
base::Result<void> try_command(Counter& counter, const journeys::Command& command,
                               const base::Context& context);
// The same at the moment of what is loaded, for several commands about the same streams.
base::Result<void> try_command(LoadedForReading& loaded, const journeys::Command& command,
                               const base::Context& context);

// Who would act, for whom and when, if the caller gave a command now.
base::Context context_of(const Call& call);

// The streams that a question about the command wants to see, loaded as they are committed.
std::unique_ptr<runtime::Loaded> load_for(Counter& counter, const journeys::Command& command);

}  // namespace cassia::api

#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/gate_devices/state.h"

namespace cassia::systems::trade::gate_devices {

// Whether the number of what was told is free: above all others, or one that is missing.
bool is_sequence_free(const State& state, std::int64_t sequence);

// Everything that is to be said against what a device told, in the order of ConflictKind, with what
// the gate said at the end. Limits are parameters of law: gate.told_late_hours,
// gate.clock_skew_seconds_max.
base::Result<std::vector<Objection>> objections_to(const State& state, const RecordOffline& command,
                                                   const base::Context& context,
                                                   const law::LawBook& law);

}  // namespace cassia::systems::trade::gate_devices

#pragma once

#include <set>
#include <string_view>

#include "base/result.h"
#include "systems/finance/accounts/state.h"

namespace cassia::systems::finance::accounts {

// A part of a reference is held at most once at a time, so that a line is never paid twice
// (register: cassia_design.duty_account). Refuses hold_already_exists when the part is held, or
// was named before in the same command.
struct PartToHold {
  std::size_t index = 0;  // of the command's parts
  const std::set<std::string_view>& named_before;
};
base::Result<void> part_is_free(const State& state, const PlaceHolds& command,
                                const PartToHold& part);

// A hold that expires does so after it is placed. Refuses hold_expiry_past.
base::Result<void> expiry_is_ahead(const PlaceHolds& command, base::Instant now);

}  // namespace cassia::systems::finance::accounts

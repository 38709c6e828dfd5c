#include "systems/access/users/rules/too_many_failures_lock.h"

#include <algorithm>

namespace cassia::systems::access::users {

Decision failure_counts(const Setting& setting) {
  const State& state = setting.state;
  const base::Instant now = setting.now();
  if (state.locked_until && now < *state.locked_until) {
    return std::vector<Event>{};
  }
  const auto failures_max = CASSIA_TRY(setting.limit("access.failures_max"));
  const auto window = CASSIA_TRY(setting.limit("access.failure_window_minutes"));
  const base::Instant counted_from = now - std::chrono::minutes(window.value);
  std::vector<Event> events = {SignInFailed{.counted_from = counted_from, .at = now}};
  const auto counted = std::ranges::count_if(
      state.failures, [&](base::Instant failure) { return failure > counted_from; });
  if (counted + 1 >= failures_max.value) {
    const auto lock = CASSIA_TRY(setting.limit("access.lock_minutes"));
    events.emplace_back(UserLocked{.until = now + std::chrono::minutes(lock.value), .at = now});
  }
  return events;
}

}  // namespace cassia::systems::access::users

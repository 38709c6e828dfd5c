#include <algorithm>

#include "systems/trade/gate_devices/gate_devices.h"

namespace cassia::systems::trade::gate_devices {

namespace {

// A device repeats what was not answered, which is at most one upload; what is older is known by
// its number alone.
constexpr std::size_t kRecentMax = 128;

void fold(State& state, const DeviceRegistered& event) {
  state.device_id = event.device_id;
  state.status = DeviceStatus::registered;
  state.port_operator = event.port_operator;
  state.pass = event.pass;
  state.lane = event.lane;
  state.registered_at = event.at;
}

void fold(State& state, const DeviceRevoked& event) {
  state.status = DeviceStatus::revoked;
  state.revoked_at = event.at;
}

// The number has come after all: its range gets shorter, splits or goes.
void fill(std::vector<SequenceRange>& missing, std::int64_t sequence) {
  const auto range = std::ranges::find_if(missing, [sequence](const SequenceRange& one) {
    return one.from <= sequence && sequence <= one.to;
  });
  if (range == missing.end()) {
    return;
  }
  const SequenceRange below{.from = range->from, .to = sequence - 1};
  const SequenceRange above{.from = sequence + 1, .to = range->to};
  auto place = missing.erase(range);
  if (above.from <= above.to) {
    place = missing.insert(place, above);
  }
  if (below.from <= below.to) {
    missing.insert(place, below);
  }
}

void fold(State& state, const OfflineEventReceived& event) {
  state.told = event.number;
  state.last_told_at = event.received_at;
  if (event.missing) {
    state.missing.push_back(*event.missing);
  }
  fill(state.missing, event.told.sequence);
  state.last_sequence = std::max(state.last_sequence, event.told.sequence);
  if (event.list &&
      (!state.newest_list_made_at || *state.newest_list_made_at < event.list->made_at)) {
    state.newest_list_made_at = event.list->made_at;
  }
  if (state.recent.size() == kRecentMax) {
    state.recent.erase(state.recent.begin());
  }
  state.recent.push_back(event.told);
}

void fold(State& state, const OfflineConflictFound& event) {
  state.open_conflicts.push_back(event.conflict);
}

void fold(State& state, const ConflictClosed& event) {
  std::erase_if(state.open_conflicts, [&event](const Conflict& open) {
    return open.conflict_no == event.conflict.conflict_no;
  });
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::trade::gate_devices

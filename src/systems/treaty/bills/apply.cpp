#include "systems/treaty/bills/bills.h"

namespace cassia::systems::treaty::bills {

namespace {

void fold(State& state, const BillSaved& event) {
  state.phase = BillPhase::kept;
  state.versions.push_back(event);
}

void fold(State& state, const BillArchived& /*event*/) { state.phase = BillPhase::archived; }

void fold(State& state, const BillRestored& /*event*/) { state.phase = BillPhase::kept; }

void fold(State& state, const BillUsed& /*event*/) { ++state.uses; }

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&state](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::bills

#include "systems/access/delegations/delegations.h"

namespace cassia::systems::access::delegations {

namespace {

void fold(State& state, const DelegationGranted& event) {
  state.status = DelegationStatus::granted;
  state.granted = event;
}

void fold(State& state, const DelegationRevoked&) { state.status = DelegationStatus::revoked; }

void fold(State& state, const DelegationRenounced&) { state.status = DelegationStatus::renounced; }

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::delegations

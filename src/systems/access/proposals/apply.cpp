#include "systems/access/proposals/proposals.h"

namespace cassia::systems::access::proposals {

namespace {

void fold(State& state, const ProposalMade& event) {
  state = {.status = ProposalStatus::waiting, .made = event};
}

void fold(State& state, const ProposalConfirmed& event) {
  state.status = ProposalStatus::confirmed;
  state.ended_by = event.by;
  state.ended_at = event.at;
}

void fold(State& state, const ProposalDeclined& event) {
  state.status = event.is_withdrawn ? ProposalStatus::withdrawn : ProposalStatus::declined;
  state.decline_reason = event.reason;
  state.ended_by = event.by;
  state.ended_at = event.at;
}

void fold(State& state, const ProposalExpired& event) {
  state.status = ProposalStatus::expired;
  state.ended_at = event.at;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::proposals

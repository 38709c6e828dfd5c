#include "systems/trade/dockets/dockets.h"

namespace cassia::systems::trade::dockets {

namespace {

void fold(State& state, const CaseEntered& event) {
  state.officer = event.officer;
  state.organisation = event.organisation;
  state.cases.push_back({.case_id = event.case_id, .since = event.at});
}

void fold(State& state, const CaseLeft& event) {
  std::erase_if(state.cases, [&](const HeldCase& held) { return held.case_id == event.case_id; });
  ++state.left_count;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::trade::dockets

#include "systems/trade/lifts/lifts.h"

namespace cassia::systems::trade::lifts {

namespace {

void fold(State& state, const ArmLifted& event) {
  state.phase = LiftPhase::lifted;
  state.lifted = event;
}

void fold(State& state, const LiftReviewed& event) {
  state.phase = LiftPhase::reviewed;
  state.review = event;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::trade::lifts

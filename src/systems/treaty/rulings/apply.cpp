#include "systems/treaty/rulings/rulings.h"

namespace cassia::systems::treaty::rulings {

namespace {

void fold(State& state, const RulingMade& event) {
  state.phase = RulingPhase::made;
  state.made = event;
  state.outputs = event.outputs;
  state.appeal_until = event.appeal_until;
}

void fold(State& state, const RulingOverridden& event) {
  state.phase = RulingPhase::overridden;
  state.overrides.push_back(event);
  state.outputs = event.outputs;
  state.appeal_until = event.appeal_until;
}

void fold(State& state, const RulingAppealed& event) {
  state.phase = RulingPhase::appealed;
  state.appeal = event;
}

void fold(State& state, const AppealWithdrawn&) {
  state.phase = state.overrides.empty() ? RulingPhase::made : RulingPhase::overridden;
}

void fold(State& state, const AppealDecided& event) {
  state.phase = event.is_upheld ? RulingPhase::upheld : RulingPhase::revised;
  state.answer = event;
  if (!event.is_upheld) {
    state.outputs = event.outputs;
  }
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::rulings

#include "systems/treaty/origin_declarations/origin_declarations.h"

namespace cassia::systems::treaty::origin_declarations {

namespace {

void fold(State& state, const OriginDeclared& event) {
  state.phase = StatementPhase::declared;
  state.declared = event;
}

void fold(State& state, const OriginDeclarationCancelled& event) {
  state.phase = StatementPhase::cancelled;
  state.cancelled_because = event.reason;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&state](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::origin_declarations

#include "systems/access/logins/logins.h"

namespace cassia::systems::access::logins {

namespace {

void fold(State& state, const LoginClaimed& event) {
  state.lookup = event.lookup;
  state.user = event.user;
}

void fold(State& state, const LoginReleased&) { state.user = {}; }

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::logins

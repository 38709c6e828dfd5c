#pragma once

#include "systems/access/logins/events.h"

namespace cassia::systems::access::logins {

struct State {
  std::string lookup = {};
  base::ActorId user = {};  // empty: nobody holds it

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (lookup, user))

}  // namespace cassia::systems::access::logins

#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/access/logins/commands.h"

// What happened to a login. Published: a change of fields is a new version.
namespace cassia::systems::access::logins {

struct LoginClaimed {
  static constexpr base::EventType kType{"access.logins.claimed", 1};
  std::string lookup = {};
  base::ActorId user = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(LoginClaimed, (), (lookup, user, at))

struct LoginReleased {
  static constexpr base::EventType kType{"access.logins.released", 1};
  base::ActorId user = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(LoginReleased, (), (user, at))

using Event = std::variant<LoginClaimed, LoginReleased>;

}  // namespace cassia::systems::access::logins

#pragma once

#include <boost/describe.hpp>
#include <string>
#include <variant>

#include "base/actor.h"

// What may be asked of the desk of logins (登录名唯一性). A stream is one name by which a user
// signs in: a login name or an outside identity. Its key is the lookup text, a keyed hash that the
// shell computes; the name itself is never seen here. Only journeys give these commands.
namespace cassia::systems::access::logins {

// The lookup belongs to the user from now on. The same user may claim it again.
struct ClaimLogin {
  std::string lookup = {};
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(ClaimLogin, (), (lookup, user))

// The user gives the lookup up; anyone may claim it then.
struct ReleaseLogin {
  std::string lookup = {};
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(ReleaseLogin, (), (lookup, user))

using Command = std::variant<ClaimLogin, ReleaseLogin>;

}  // namespace cassia::systems::access::logins

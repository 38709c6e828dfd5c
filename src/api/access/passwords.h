#pragma once

#include "api/access/door.h"
#include "security/password.h"
#include "systems/access/users/users.h"

namespace cassia::api {

// What a password costs to hash on the day (access.argon2.*).
security::PasswordCost password_cost(const law::LawBook& law, base::Date on);

// The verifier of a new password, sealed for the user. Refuses password_too_short, and what
// security::hash_password refuses.
base::Result<std::string> sealed_verifier(Door& door, const base::ActorId& user,
                                          const std::string& password, base::Date on);

// Whether it is the user's password. Takes its time on purpose: on a worker only.
bool is_password_of_user(Door& door, const base::ActorId& user,
                         const systems::access::users::State& state, const std::string& password);

}  // namespace cassia::api

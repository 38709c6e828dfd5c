#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/access/door.h"
#include "journeys/commands.h"
#include "systems/access/users/state.h"

namespace cassia::api {

class PeopleNames;

// The door's routes. Secrets and personal data pass here, and nowhere else in the API:
//
//   POST /api/v1/access/sign_in                    login and password -> session cookie
//   POST /api/v1/access/sign_out
//   GET  /api/v1/access/me                         who I am, whom I may act for, the CSRF token
//   POST /api/v1/access/password                   the old and the new one
//   POST /api/v1/access/password_reset             a reset secret and the new password
//   GET  /api/v1/access/people?after&limit         users of my organisation with their names
//   POST /api/v1/access/people                     registers one
//   POST /api/v1/access/people/{user}/reset        a secret to hand over
//   POST /api/v1/access/people/{user}/erase
//   GET  /api/v1/access/oidc                       the identity provider that is offered
//   GET  /api/v1/access/oidc/start                 redirects to the provider
//   GET  /api/v1/access/oidc/callback              back from there -> session cookie, redirects
//   GET  /api/v1/access/identities                 outside identities that sign in as me
//   POST /api/v1/access/identities/start           where to go to link one
//   POST /api/v1/access/identities/unlink          takes one back
//   POST /api/v1/access/tokens                     an API token; shown once
std::vector<Route> access_routes(Door& door, const std::shared_ptr<PeopleNames>& people);

std::vector<Route> sign_in_routes(Door& door);
std::vector<Route> password_routes(Door& door);
std::vector<Route> people_routes(Door& door, const std::shared_ptr<PeopleNames>& names);
std::vector<Route> token_routes(Door& door);
std::vector<Route> oidc_routes(Door& door);
std::vector<Route> identity_routes(Door& door);

// Gives a command of the door itself as somebody, under an idempotency key of its own.
struct DoorCommand {
  journeys::Command command;
  base::ActorId actor = {};
  base::OrganisationId on_behalf_of = {};
};
void give_from_door(Door& door, DoorCommand given, base::Instant now,
                    runtime::Executor::Answer answer);

// Answers with `body` once the command is accepted, else with the problem.
void give_and_answer(Door& door, const CallPtr& call, DoorCommand given, const Responder& responder,
                     http::Response accepted);

// The facts of a caller that the door let in.
const PersonFacts& person_of(const Call& call);

// What the log says of a user; of an unknown one, a state without organisation.
std::shared_ptr<const systems::access::users::State> user_state(Door& door,
                                                                const base::ActorId& user);
std::shared_ptr<const systems::access::users::State> user_state(Door& door,
                                                                runtime::StoreReader& reader,
                                                                const base::ActorId& user);

// Whether the caller may give this command of the desk of users.
base::Result<void> may_give_users(const Call& call, const std::string& command);

}  // namespace cassia::api

#include "api/access/access_routes.h"

#include <algorithm>

#include "api/problem.h"
#include "api/refusals.h"
#include "journeys/journeys.h"
#include "security/secret.h"

namespace cassia::api {

const PersonFacts& person_of(const Call& call) {
  return dynamic_cast<const Person&>(*call.principal).facts();
}

std::shared_ptr<const systems::access::users::State> user_state(Door& door,
                                                                const base::ActorId& user) {
  return user_state(door, *door.counter().readers.lend(), user);
}

std::shared_ptr<const systems::access::users::State> user_state(Door& door,
                                                                runtime::StoreReader& reader,
                                                                const base::ActorId& user) {
  return door.states().find<systems::access::users::State>(
      reader, stream_of(journeys::Desk::users, user.text()));
}

base::Result<void> may_give_users(const Call& call, const std::string& command) {
  return call.principal->may_give({.desk = "access.users", .command = command, .place = {}});
}

void give_from_door(Door& door, DoorCommand given, base::Instant now,
                    runtime::Executor::Answer answer) {
  const auto id = codec::CommandId::parse("door-" + security::random_id());
  CASSIA_ASSERT(id.has_value(), "letters of base64url make an id");
  door.counter().ports.executor.submit({.id = *id,
                                        .command = runtime::Value::of(std::move(given.command)),
                                        .actor = given.actor,
                                        .on_behalf_of = given.on_behalf_of,
                                        .occurred_at = now},
                                       std::move(answer));
}

void give_and_answer(Door& door, const CallPtr& call, DoorCommand given, const Responder& responder,
                     http::Response accepted) {
  const law::LawBook law = door.counter().law();
  give_from_door(door, std::move(given), call->now,
                 [call, responder, law, accepted = std::move(accepted)](
                     base::Result<runtime::Receipt>* result, const std::exception_ptr&) {
                   if (result == nullptr) {
                     responder->send(problem({.code = kFault}, *call, law));
                   } else if (!*result) {
                     responder->send(problem(result->error(), *call, law));
                   } else {
                     responder->send(accepted);
                   }
                 });
}

std::vector<Route> access_routes(Door& door, const std::shared_ptr<PeopleNames>& people) {
  std::vector<Route> routes;
  for (auto part : {sign_in_routes(door), password_routes(door), people_routes(door, people),
                    token_routes(door), oidc_routes(door), identity_routes(door)}) {
    std::ranges::move(part, std::back_inserter(routes));
  }
  return routes;
}

}  // namespace cassia::api

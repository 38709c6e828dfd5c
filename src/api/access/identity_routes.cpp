#include <algorithm>

#include "api/access/access_routes.h"
#include "api/access/oidc_routes.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "journeys/journeys.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

struct LinkStarted {
  std::string location = {};  // the page goes there
};
BOOST_DESCRIBE_STRUCT(LinkStarted, (), (location))

struct IdentityView {
  std::string identity = {};  // a keyed hash: who it is at the provider is not kept
};
BOOST_DESCRIBE_STRUCT(IdentityView, (), (identity))

struct Identities {
  std::vector<IdentityView> items = {};
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(Identities, (), (items, next))

struct Unlink {
  std::string identity = {};
  std::optional<std::string> user = {};  // nothing: the caller; another: by an administrator
};
BOOST_DESCRIBE_STRUCT(Unlink, (), (identity, user))

struct Unlinked {};
BOOST_DESCRIBE_STRUCT(Unlinked, (), ())

// A person in a session links; a program by token cannot give its user another way in.
void start_link(Door& door, const CallPtr& call, const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  const auto refuse = [&door, call, responder](const base::Refusal& refusal) {
    responder->send(problem(refusal, *call, door.counter().law()));
  };
  const auto permitted = may_give_users(*call, "link_identity");
  if (person.session.empty() || !permitted) {
    refuse(permitted ? base::Refusal{.code = kSessionNeeded} : permitted.error());
    return;
  }
  depart(door, call, responder,
         {.wanted = {.user = person.actor.text(), .session = person.session},
          .answer =
              [](const std::string& location) {
                http::Response started = json_response(LinkStarted{.location = location});
                started.headers.push_back({"Cache-Control", "no-store"});
                return started;
              },
          .refuse = [refuse](base::RefusalCode code) { refuse({.code = code}); }});
}

void unlink(Door& door, const CallPtr& call, const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  const law::LawBook& law = door.counter().law();
  const auto given = codec::from_json<Unlink>(call->request.body, {.trust = codec::Trust::outside});
  const auto permitted = may_give_users(*call, "unlink_identity");
  if (!given || !permitted) {
    responder->send(problem(given ? permitted.error() : given.error(), *call, law));
    return;
  }
  const auto user = base::ActorId::parse(given->user.value_or(person.actor.text()));
  const auto state = user ? user_state(door, *user) : nullptr;
  if (!state || state->organisation != person.organisation ||
      !std::ranges::binary_search(state->identities, given->identity)) {
    responder->send(problem({.code = kNotFound}, *call, law));
    return;
  }
  give_and_answer(door, call,
                  {.command = users::UnlinkIdentity{.user = *user, .identity = given->identity},
                   .actor = person.actor,
                   .on_behalf_of = person.organisation},
                  responder, json_response(Unlinked{}));
}

Identities identities(Door& door, const Call& call) {
  Identities all;
  for (const std::string& identity : user_state(door, person_of(call).actor)->identities) {
    all.items.push_back({.identity = identity});
  }
  return all;
}

}  // namespace

std::vector<Route> identity_routes(Door& door) {
  return {{.method = "GET",
           .path = "/api/v1/access/identities",
           .system = "access",
           .operation = "list_identities",
           .summary = "the outside identities that may sign in as the caller",
           .response = [](Schemas& schemas) { return schemas.of<Identities>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 http::Response response = json_response(identities(door, *call));
                 response.headers.push_back({"Cache-Control", "no-store"});
                 responder->send(std::move(response));
               }},
          {.method = "POST",
           .path = "/api/v1/access/identities/start",
           .system = "access",
           .operation = "start_link",
           .summary = "where the page goes so that an outside identity may sign in as the caller",
           .response = [](Schemas& schemas) { return schemas.of<LinkStarted>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { start_link(door, call, responder); }},
          {.method = "POST",
           .path = "/api/v1/access/identities/unlink",
           .system = "access",
           .operation = "unlink_identity",
           .summary = "an outside identity may sign in as the user no more",
           .request = [](Schemas& schemas) { return schemas.of<Unlink>(); },
           .response = [](Schemas& schemas) { return schemas.of<Unlinked>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { unlink(door, call, responder); }}};
}

}  // namespace cassia::api

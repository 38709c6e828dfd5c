#include "api/access/access_routes.h"
#include "api/access/credentials.h"
#include "api/problem.h"
#include "security/secret.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

struct NewToken {
  std::string title = {};
  std::vector<base::RoleId> roles = {};
  base::Instant expires_at = {};
};
BOOST_DESCRIBE_STRUCT(NewToken, (), (title, roles, expires_at))

struct TokenMade {
  std::string token_id = {};
  std::string token = {};  // shown once
};
BOOST_DESCRIBE_STRUCT(TokenMade, (), (token_id, token))

void issue(Door& door, const CallPtr& call, const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  const auto given =
      codec::from_json<NewToken>(call->request.body, {.trust = codec::Trust::outside});
  const auto permitted =
      call->principal->may_give({.desk = "access.users", .command = "issue_token", .place = {}});
  if (!given || !permitted) {
    responder->send(
        problem(given ? permitted.error() : given.error(), *call, door.counter().law()));
    return;
  }
  const Credential credential{.user = person.actor.text(),
                              .id = "t" + security::random_id(),
                              .secret = security::random_secret()};
  http::Response made =
      json_response(TokenMade{.token_id = credential.id, .token = token_text(credential)});
  made.headers.push_back({"Cache-Control", "no-store"});
  give_and_answer(
      door, call,
      {.command = users::IssueToken{.user = person.actor,
                                    .token = *users::TokenId::parse(credential.id),
                                    .secret_digest = security::digest_of(credential.secret),
                                    .title = given->title,
                                    .roles = given->roles,
                                    .expires_at = given->expires_at},
       .actor = person.actor,
       .on_behalf_of = person.organisation},
      responder, std::move(made));
}

}  // namespace

std::vector<Route> token_routes(Door& door) {
  return {{.method = "POST",
           .path = "/api/v1/access/tokens",
           .system = "access",
           .operation = "issue_token",
           .summary = "a secret for a program that acts as the caller, in some roles; shown once",
           .request = [](Schemas& schemas) { return schemas.of<NewToken>(); },
           .response = [](Schemas& schemas) { return schemas.of<TokenMade>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { issue(door, call, responder); }}};
}

}  // namespace cassia::api

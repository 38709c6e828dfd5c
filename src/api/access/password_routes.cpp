#include "api/access/access_routes.h"
#include "api/access/passwords.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "journeys/journeys.h"
#include "security/secret.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

struct NewPassword {
  std::string old_password = {};
  std::string new_password = {};
};
BOOST_DESCRIBE_STRUCT(NewPassword, (), (old_password, new_password))

struct PasswordReset {
  std::string user = {};
  std::string secret = {};  // that an administrator handed over
  std::string new_password = {};
};
BOOST_DESCRIBE_STRUCT(PasswordReset, (), (user, secret, new_password))

struct Done {};
BOOST_DESCRIBE_STRUCT(Done, (), ())

// On a worker: hashing takes its time.
void set_password(Door& door, const CallPtr& call, const Responder& responder,
                  const NewPassword& given) {
  const law::LawBook& law = door.counter().law();
  const PersonFacts& person = person_of(*call);
  const auto state = user_state(door, person.actor);
  const auto session = users::SessionId::parse(person.session);
  const bool is_known = state->sealed_verifier && session &&
                        is_password_of_user(door, person.actor, *state, given.old_password);
  if (!is_known) {
    responder->send(problem({.code = kPasswordWrong, .place = "old_password"}, *call, law));
    return;
  }
  const auto verifier = sealed_verifier(door, person.actor, given.new_password, person.today);
  if (!verifier) {
    responder->send(problem(base::at("new_password", verifier.error()), *call, law));
    return;
  }
  give_and_answer(door, call,
                  {.command =
                       users::SetPassword{
                           .user = person.actor, .sealed_verifier = *verifier, .session = *session},
                   .actor = person.actor,
                   .on_behalf_of = person.organisation},
                  responder, json_response(Done{}));
}

void reset_password(Door& door, const CallPtr& call, const Responder& responder,
                    const PasswordReset& given) {
  const law::LawBook& law = door.counter().law();
  const auto user = base::ActorId::parse(given.user);
  const auto state = user ? user_state(door, *user) : nullptr;
  if (!state || state->status != users::UserStatus::active) {
    responder->send(problem({.code = kSignInRefused}, *call, law));
    return;
  }
  const auto verifier = sealed_verifier(door, *user, given.new_password, door.today(call->now));
  if (!verifier) {
    responder->send(problem(base::at("new_password", verifier.error()), *call, law));
    return;
  }
  give_and_answer(door, call,
                  {.command = users::SetPassword{.user = *user,
                                                 .sealed_verifier = *verifier,
                                                 .reset_digest = security::digest_of(given.secret)},
                   .actor = *user,
                   .on_behalf_of = state->organisation},
                  responder, json_response(Done{}));
}

// Reads the body, asks the throttle, and leaves the rest to a worker.
template <typename Given>
void on_worker(Door& door, const CallPtr& call, const Responder& responder,
               void (*work)(Door&, const CallPtr&, const Responder&, const Given&)) {
  const law::LawBook& law = door.counter().law();
  auto given = codec::from_json<Given>(call->request.body, {.trust = codec::Trust::outside});
  if (!given) {
    responder->send(problem(given.error(), *call, law));
    return;
  }
  const bool is_allowed =
      door.guesses().take("address " + call->request.remote_address, call->now).is_allowed;
  if (!is_allowed || !door.workers().run([&door, call, responder, work, given = *given] {
        work(door, call, responder, given);
      })) {
    responder->send(problem({.code = kTooManyRequests}, *call, law));
  }
}

}  // namespace

std::vector<Route> password_routes(Door& door) {
  return {{.method = "POST",
           .path = "/api/v1/access/password",
           .system = "access",
           .operation = "set_password",
           .summary = "a new password for the old one; ends all other sessions",
           .request = [](Schemas& schemas) { return schemas.of<NewPassword>(); },
           .response = [](Schemas& schemas) { return schemas.of<Done>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 on_worker<NewPassword>(door, call, responder, set_password);
               }},
          {.method = "POST",
           .path = "/api/v1/access/password_reset",
           .system = "access",
           .operation = "reset_password",
           .summary = "a new password under the secret of a reset",
           .admission = Admission::everyone,
           .request = [](Schemas& schemas) { return schemas.of<PasswordReset>(); },
           .response = [](Schemas& schemas) { return schemas.of<Done>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 on_worker<PasswordReset>(door, call, responder, reset_password);
               }}};
}

}  // namespace cassia::api

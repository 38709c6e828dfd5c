#include "api/access/access_routes.h"
#include "api/access/passwords.h"
#include "api/people_names.h"
#include "api/problem.h"
#include "api/query.h"
#include "api/refusals.h"
#include "api/row_question.h"
#include "api/visibility.h"
#include "journeys/journeys.h"
#include "security/secret.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

struct NewPerson {
  std::string organisation = {};
  Profile profile = {};
  std::optional<std::string> password = {};  // nothing: set by the person, under a reset
  std::vector<base::Grant> grants = {};
};
BOOST_DESCRIBE_STRUCT(NewPerson, (), (organisation, profile, password, grants))

struct PersonMade {
  std::string user = {};
};
BOOST_DESCRIBE_STRUCT(PersonMade, (), (user))

struct ResetMade {
  std::string user = {};
  std::string secret = {};  // shown once
};
BOOST_DESCRIBE_STRUCT(ResetMade, (), (user, secret))

struct Erased {};
BOOST_DESCRIBE_STRUCT(Erased, (), ())

struct PersonView {
  std::string user = {};
  Profile profile = {};
  users::UserStatus status = users::UserStatus::none;
  std::vector<base::Grant> grants = {};
  std::optional<base::Instant> last_sign_in_at = {};
  std::optional<base::Instant> locked_until = {};
  std::vector<std::string> identities = {};  // of outside, as /access/identities names them
};
BOOST_DESCRIBE_STRUCT(PersonView, (),
                      (user, profile, status, grants, last_sign_in_at, locked_until, identities))

struct People {
  std::vector<PersonView> items = {};
  std::optional<std::string> next = {};
};
BOOST_DESCRIBE_STRUCT(People, (), (items, next))

// On a worker: a password is hashed.
void register_person(Door& door, const CallPtr& call, const Responder& responder,
                     const NewPerson& given) {
  const PersonFacts& person = person_of(*call);
  const law::LawBook& law = door.counter().law();
  const auto user = base::ActorId::parse("u" + security::random_id());
  const auto organisation = base::OrganisationId::parse(given.organisation);
  CASSIA_ASSERT(user.has_value(), "letters of base64url make an id");
  if (!organisation) {
    responder->send(problem(base::at("organisation", organisation.error()), *call, law));
    return;
  }
  std::optional<std::string> verifier;
  if (given.password) {
    const auto sealed = sealed_verifier(door, *user, *given.password, person.today);
    if (!sealed) {
      responder->send(problem(base::at("password", sealed.error()), *call, law));
      return;
    }
    verifier = *sealed;
  }
  give_and_answer(
      door, call,
      {.command = users::RegisterUser{.user = *user,
                                      .organisation = *organisation,
                                      .login = door.lookup(given.profile.login),
                                      .sealed_profile = door.seal_profile(*user, given.profile),
                                      .sealed_verifier = verifier,
                                      .grants = given.grants},
       .actor = person.actor,
       .on_behalf_of = person.organisation},
      responder, json_response(PersonMade{.user = user->text()}));
}

void register_route(Door& door, const CallPtr& call, const Responder& responder) {
  const law::LawBook& law = door.counter().law();
  const auto given =
      codec::from_json<NewPerson>(call->request.body, {.trust = codec::Trust::outside});
  const auto permitted = may_give_users(*call, "register_user");
  if (!given || !permitted) {
    responder->send(problem(given ? permitted.error() : given.error(), *call, law));
    return;
  }
  if (!door.workers().run([&door, call, responder, given = *given] {
        register_person(door, call, responder, given);
      })) {
    responder->send(problem({.code = kTooManyRequests}, *call, law));
  }
}

void reset_route(Door& door, const CallPtr& call, const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  const law::LawBook& law = door.counter().law();
  const auto user = base::ActorId::parse(call->path_values.front());
  const auto permitted = may_give_users(*call, "request_reset");
  if (!permitted) {
    responder->send(problem(permitted.error(), *call, law));
    return;
  }
  if (!user || user_state(door, *user)->organisation != person.organisation) {
    responder->send(problem({.code = kNotFound}, *call, law));
    return;
  }
  const std::string secret = security::random_secret();
  give_and_answer(
      door, call,
      {.command = users::RequestReset{.user = *user, .reset_digest = security::digest_of(secret)},
       .actor = person.actor,
       .on_behalf_of = person.organisation},
      responder, json_response(ResetMade{.user = user->text(), .secret = secret}));
}

// The key goes once the log says that it must; a zone that stops between the two destroys it at the
// next call for the same user.
void erase_route(Door& door, const std::shared_ptr<PeopleNames>& names, const CallPtr& call,
                 const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  const law::LawBook law = door.counter().law();
  const auto user = base::ActorId::parse(call->path_values.front());
  const auto permitted = may_give_users(*call, "erase_user");
  if (!permitted) {
    responder->send(problem(permitted.error(), *call, law));
    return;
  }
  const auto state = user ? user_state(door, *user) : nullptr;
  if (!state || state->organisation != person.organisation) {
    responder->send(problem({.code = kNotFound}, *call, law));
    return;
  }
  const auto destroy = [&door, names, user = *user, call, responder] {
    door.vault().destroy("access.user/" + user.text());
    names->forget(user);
    responder->send(json_response(Erased{}));
  };
  if (state->status == users::UserStatus::erased) {
    destroy();
    return;
  }
  give_from_door(
      door,
      {.command = users::EraseUser{.user = *user},
       .actor = person.actor,
       .on_behalf_of = person.organisation},
      call->now,
      [call, responder, law, destroy](base::Result<runtime::Receipt>* result,
                                      const std::exception_ptr&) {
        if (result != nullptr && *result) {
          destroy();
        } else {
          responder->send(problem(
              result == nullptr ? base::Refusal{.code = kFault} : result->error(), *call, law));
        }
      });
}

constexpr std::int64_t kPeopleOfPage = 100;

base::Result<People> people(Door& door, const Call& call) {
  CASSIA_TRY(may_give_users(call, "register_user"));
  const PersonFacts& person = person_of(call);
  runtime::RowQuery query{
      .table = "user",
      .filters = {{.column = "organisation", .value = person.organisation.text()}},
      .limit = CASSIA_TRY(query_limit(call, kPeopleOfPage))};
  if (const std::string* const after = call.request.find_query("after")) {
    query.after = CASSIA_TRY(parse_cursor(*after));
    if (query.after->value != codec::ColumnValue(std::in_place, query.after->key)) {
      return malformed_query("after", *after);  // of an order that is not that of the key
    }
  }
  People all;
  const runtime::RowPage page = door.counter().readers.lend()->query(query);
  for (const codec::RowWrite& row : page.rows) {
    const auto id = base::ActorId::parse(text_of(row, "key"));
    CASSIA_ASSERT(id.has_value(), "a row of users is keyed by one");
    const auto state = user_state(door, *id);
    all.items.push_back({.user = id->text(),
                         .profile = door.open_profile(state->user, state->sealed_profile),
                         .status = state->status,
                         .grants = users::grants_of(*state),
                         .last_sign_in_at = state->last_sign_in_at,
                         .locked_until = state->locked_until,
                         .identities = state->identities});
  }
  if (page.next) {
    all.next = cursor_text(*page.next);
  }
  return all;
}

}  // namespace

std::vector<Route> people_routes(Door& door, const std::shared_ptr<PeopleNames>& names) {
  return {{.method = "GET",
           .path = "/api/v1/access/people",
           .system = "access",
           .operation = "list_people",
           .summary = "the users of my organisation with their names",
           .query = {{.name = "after", .description = "`next` of the page before"},
                     {.name = "limit", .description = "100 at most, as without it"}},
           .response = [](Schemas& schemas) { return schemas.of<People>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 const auto page = people(door, *call);
                 http::Response response = page
                                               ? json_response(*page)
                                               : problem(page.error(), *call, door.counter().law());
                 response.headers.push_back({"Cache-Control", "no-store"});
                 responder->send(std::move(response));
               }},
          {.method = "POST",
           .path = "/api/v1/access/people",
           .system = "access",
           .operation = "register_person",
           .summary = "registers a user",
           .request = [](Schemas& schemas) { return schemas.of<NewPerson>(); },
           .response = [](Schemas& schemas) { return schemas.of<PersonMade>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { register_route(door, call, responder); }},
          {.method = "POST",
           .path = "/api/v1/access/people/{user}/reset",
           .system = "access",
           .operation = "request_reset",
           .summary = "a secret under which the user sets a new password; shown once",
           .response = [](Schemas& schemas) { return schemas.of<ResetMade>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { reset_route(door, call, responder); }},
          {.method = "POST",
           .path = "/api/v1/access/people/{user}/erase",
           .system = "access",
           .operation = "erase_person",
           .summary = "forgets who a deactivated user was, once the retention is over",
           .response = [](Schemas& schemas) { return schemas.of<Erased>(); },
           .run = [&door, names](
                      const CallPtr& call,
                      const Responder& responder) { erase_route(door, names, call, responder); }}};
}

}  // namespace cassia::api

#include "api/access/access_routes.h"
#include "api/access/credentials.h"
#include "api/access/passwords.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "http/cookies.h"
#include "journeys/journeys.h"
#include "security/secret.h"
#include "systems/access/delegations/delegations.h"
#include "systems/access/organisations/organisations.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

struct SignIn {
  std::string login = {};
  std::string password = {};
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct SignedInView {
  std::string csrf_token = {};
};
BOOST_DESCRIBE_STRUCT(SignedInView, (), (csrf_token))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

struct MyUser {
  std::string id = {};
  std::string name = {};
  std::string login = {};
};
BOOST_DESCRIBE_STRUCT(MyUser, (), (id, name, login))

struct MyOrganisation {
  std::string id = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  law::LocalText names = {};
};
BOOST_DESCRIBE_STRUCT(MyOrganisation, (), (id, kind, names))

// An organisation that the caller may act for today, and in what.
struct MyDelegation {
  std::string id = {};
  std::string principal = {};
  law::LocalText principal_names = {};
  std::vector<std::string> scope = {};
  base::Date valid_until = {};
};
BOOST_DESCRIBE_STRUCT(MyDelegation, (), (id, principal, principal_names, scope, valid_until))

struct MeView {
  MyUser user = {};
  MyOrganisation organisation = {};
  std::string acting_for = {};
  std::vector<base::Grant> grants = {};
  std::vector<MyDelegation> delegations = {};
  std::string csrf_token = {};  // empty for a caller by token
};
BOOST_DESCRIBE_STRUCT(MeView, (), (user, organisation, acting_for, grants, delegations, csrf_token))

http::Response session_response(Door& door, const Call& call, const Credential& credential) {
  http::Response response =
      json_response(SignedInView{.csrf_token = door.csrf_token(credential.id)});
  response.headers.push_back(
      session_cookie(credential, call.request.is_tls ? Transport::tls : Transport::plain));
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

// One try to sign in, off the server's threads because a password costs time on purpose. Every way
// to fail looks alike from outside and takes as long.
class SignInTry {
 public:
  SignInTry(Door& door, CallPtr call, Responder responder, SignIn given)
      : door_(door),
        call_(std::move(call)),
        responder_(std::move(responder)),
        given_(std::move(given)) {}

  void run() {
    const law::LawBook& law = door_.counter().law();
    const base::Date today = door_.today(call_->now);
    const auto user = find_user();
    if (!user) {
      security::is_password_of_nobody(given_.password, password_cost(law, today));
      refuse();
      return;
    }
    const auto state =
        door_.states().find<users::State>(stream_of(journeys::Desk::users, user->text()));
    const auto verifier = state->sealed_verifier && users::check_password_taken(*state, call_->now)
                              ? door_.open_verifier(*user, *state->sealed_verifier)
                              : base::Result<std::string>(base::Refusal{.code = kSignInRefused});
    if (!verifier) {
      security::is_password_of_nobody(given_.password, password_cost(law, today));
      refuse();
      return;
    }
    if (!security::is_password_of(*verifier, given_.password)) {
      record({.command = users::RecordSignInFailure{.user = *user},
              .actor = *user,
              .on_behalf_of = state->organisation},
             {});
      return;
    }
    const Credential credential{.user = user->text(),
                                .id = "s" + security::random_id(),
                                .secret = security::random_secret()};
    record({.command = users::RecordSignIn{.user = *user,
                                           .session = *users::SessionId::parse(credential.id),
                                           .secret_digest = security::digest_of(credential.secret)},
            .actor = *user,
            .on_behalf_of = state->organisation},
           credential);
  }

 private:
  std::optional<base::ActorId> find_user() {
    const auto row = door_.counter().readers.lend()->find_row("login", door_.lookup(given_.login));
    const std::string user = row ? text_of(*row, "user") : std::string();
    const auto id = base::ActorId::parse(user);
    return id ? std::optional(*id) : std::nullopt;
  }

  void refuse() {
    responder_->send(problem({.code = kSignInRefused}, *call_, door_.counter().law()));
  }

  // The try stands in the log before it is answered. Without a credential it failed.
  void record(DoorCommand given, std::optional<Credential> credential) {
    give_from_door(
        door_, std::move(given), call_->now,
        [&door = door_, call = call_, responder = responder_, credential = std::move(credential)](
            base::Result<runtime::Receipt>* result, const std::exception_ptr&) {
          const bool is_recorded = result != nullptr && result->has_value();
          responder->send(credential && is_recorded
                              ? session_response(door, *call, *credential)
                              : problem({.code = kSignInRefused}, *call, door.counter().law()));
        });
  }

  Door& door_;
  CallPtr call_;
  Responder responder_;
  SignIn given_;
};

void sign_in(Door& door, const CallPtr& call, const Responder& responder) {
  const law::LawBook& law = door.counter().law();
  const auto given = codec::from_json<SignIn>(call->request.body, {.trust = codec::Trust::outside});
  if (!given) {
    responder->send(problem(given.error(), *call, law));
    return;
  }
  const bool is_allowed =
      door.guesses().take("address " + call->request.remote_address, call->now).is_allowed &&
      door.guesses().take("login " + door.lookup(given->login), call->now).is_allowed;
  auto attempt = std::make_shared<SignInTry>(door, call, responder, *given);
  if (!is_allowed || !door.workers().run([attempt] { attempt->run(); })) {
    responder->send(problem({.code = kTooManyRequests}, *call, law));
  }
}

void sign_out(Door& door, const CallPtr& call, const Responder& responder) {
  const PersonFacts& person = person_of(*call);
  http::Response done = json_response(Nothing{});
  done.headers.push_back({"Set-Cookie", http::to_header({.name = std::string(kSessionCookie),
                                                         .value = "",
                                                         .is_secure = call->request.is_tls,
                                                         .max_age = std::chrono::seconds(0)})});
  if (person.session.empty()) {
    responder->send(std::move(done));  // a token has no session to end
    return;
  }
  give_and_answer(
      door, call,
      {.command = users::EndSession{.user = person.actor,
                                    .session = *users::SessionId::parse(person.session)},
       .actor = person.actor,
       .on_behalf_of = person.organisation},
      responder, std::move(done));
}

law::LocalText names_of_organisation(Door& door, const base::OrganisationId& id) {
  const auto state = door.states().find<systems::access::organisations::State>(
      stream_of(journeys::Desk::organisations, id.text()));
  return {.zh = state->names.zh, .en = state->names.en, .vi = state->names.vi};
}

std::vector<MyDelegation> delegations_today(Door& door, const PersonFacts& person) {
  namespace delegations = systems::access::delegations;
  std::vector<MyDelegation> views;
  const auto page = door.counter().readers.lend()->query(
      {.table = "delegation",
       .filters = {{.column = "delegate", .value = person.organisation.text()},
                   {.column = "status", .value = std::string("granted")}}});
  for (const codec::RowWrite& row : page.rows) {
    const auto state = door.states().find<delegations::State>(
        stream_of(journeys::Desk::delegations, text_of(row, "key")));
    const auto& given = state->granted;
    if (given.valid_from <= person.today && person.today <= given.valid_until) {
      views.push_back({.id = text_of(row, "key"),
                       .principal = given.principal.text(),
                       .principal_names = names_of_organisation(door, given.principal),
                       .scope = given.scope,
                       .valid_until = given.valid_until});
    }
  }
  return views;
}

MeView me(Door& door, const Call& call) {
  const PersonFacts& person = person_of(call);
  const auto state =
      door.states().find<users::State>(stream_of(journeys::Desk::users, person.actor.text()));
  const Profile profile = door.open_profile(person.actor, state->sealed_profile);
  return {.user = {.id = person.actor.text(), .name = profile.display_name, .login = profile.login},
          .organisation = {.id = person.organisation.text(),
                           .kind = person.kind,
                           .names = names_of_organisation(door, person.organisation)},
          .acting_for = person.acting_for.text(),
          .grants = person.grants,
          .delegations = delegations_today(door, person),
          .csrf_token = person.session.empty() ? "" : door.csrf_token(person.session)};
}

}  // namespace

std::vector<Route> sign_in_routes(Door& door) {
  return {{.method = "POST",
           .path = "/api/v1/access/sign_in",
           .system = "access",
           .operation = "sign_in",
           .summary = "a session for a login and its password",
           .admission = Admission::everyone,
           .request = [](Schemas& schemas) { return schemas.of<SignIn>(); },
           .response = [](Schemas& schemas) { return schemas.of<SignedInView>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { sign_in(door, call, responder); }},
          {.method = "POST",
           .path = "/api/v1/access/sign_out",
           .system = "access",
           .operation = "sign_out",
           .summary = "ends the session",
           .response = [](Schemas& schemas) { return schemas.of<Nothing>(); },
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { sign_out(door, call, responder); }},
          {.method = "GET",
           .path = "/api/v1/access/me",
           .system = "access",
           .operation = "get_me",
           .summary = "who I am, in which roles, and whom I may act for",
           .response = [](Schemas& schemas) { return schemas.of<MeView>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 http::Response response = json_response(me(door, *call));
                 response.headers.push_back({"Cache-Control", "no-store"});
                 responder->send(std::move(response));
               }}};
}

}  // namespace cassia::api

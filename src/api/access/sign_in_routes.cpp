#include "api/access/access_routes.h"
#include "api/access/credentials.h"
#include "api/access/passwords.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "http/cookies.h"
#include "journeys/journeys.h"
#include "security/secret.h"
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

struct GrantView {
  std::string role = {};
  std::string area = {};
};
BOOST_DESCRIBE_STRUCT(GrantView, (), (role, area))

// An organisation that the caller may act for, and in what.
struct ActingView {
  std::string organisation = {};
  std::string name = {};
  std::string scope = {};
  base::Date valid_until = {};
};
BOOST_DESCRIBE_STRUCT(ActingView, (), (organisation, name, scope, valid_until))

struct MeView {
  std::string user = {};
  std::string display_name = {};
  std::string organisation = {};
  std::string organisation_name = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  std::string acting_for = {};
  std::vector<GrantView> grants = {};
  std::vector<ActingView> may_act_for = {};
  std::string session = {};
  std::string csrf_token = {};  // empty for a caller by token
};
BOOST_DESCRIBE_STRUCT(MeView, (),
                      (user, display_name, organisation, organisation_name, kind, acting_for,
                       grants, may_act_for, session, csrf_token))

http::Response session_response(Door& door, const Call& call, const Credential& credential) {
  const http::SetCookie cookie{.name = std::string(kSessionCookie),
                               .value = session_text(credential),
                               .is_secure = call.request.is_tls};
  http::Response response =
      json_response(SignedInView{.csrf_token = door.csrf_token(credential.id)});
  response.headers.push_back({"Set-Cookie", http::to_header(cookie)});
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
    const auto state = door_.states().find<users::State>(
        {.desk = std::string(journeys::desk_name(journeys::Desk::users)), .key = user->text()});
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

std::string organisation_name(Door& door, const std::string& id, law::Language language) {
  const auto row = door.counter().readers.lend()->find_row("organisation", id);
  const std::string name =
      row ? text_of(*row, "name_" + std::string(codec::enum_name(language))) : std::string();
  return name.empty() ? id : name;
}

std::vector<ActingView> may_act_for(Door& door, const PersonFacts& person, const Call& call) {
  std::vector<ActingView> views;
  const auto page = door.counter().readers.lend()->query(
      {.table = "delegation",
       .filters = {{.column = "delegate", .value = person.organisation.text()},
                   {.column = "status", .value = std::string("granted")}}});
  for (const codec::RowWrite& row : page.rows) {
    const auto from = base::Date::parse(text_of(row, "valid_from"));
    const auto until = base::Date::parse(text_of(row, "valid_until"));
    if (from && until && *from <= person.today && person.today <= *until) {
      views.push_back({.organisation = text_of(row, "principal"),
                       .name = organisation_name(door, text_of(row, "principal"), call.language),
                       .scope = text_of(row, "scope"),
                       .valid_until = *until});
    }
  }
  return views;
}

MeView me(Door& door, const Call& call) {
  const PersonFacts& person = person_of(call);
  const auto state = door.states().find<users::State>(
      {.desk = std::string(journeys::desk_name(journeys::Desk::users)),
       .key = person.actor.text()});
  MeView view{
      .user = person.actor.text(),
      .display_name = door.open_profile(person.actor, state->sealed_profile).display_name,
      .organisation = person.organisation.text(),
      .organisation_name = organisation_name(door, person.organisation.text(), call.language),
      .kind = person.kind,
      .acting_for = person.acting_for.text(),
      .may_act_for = may_act_for(door, person, call),
      .session = person.session,
      .csrf_token = person.session.empty() ? "" : door.csrf_token(person.session)};
  for (const base::Grant& grant : person.grants) {
    view.grants.push_back({.role = grant.role.text(), .area = grant.area.text()});
  }
  return view;
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

#include "api/access/oidc_routes.h"

#include "api/access/access_routes.h"
#include "api/access/oidc_return.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "http/cookies.h"
#include "security/secret.h"

namespace cassia::api {

namespace {

constexpr int kSeeOther = 303;

// A reason with which the page may be opened (?refused=<code>), in the language of the call.
struct ReasonView {
  std::string code = {};
  std::string sentence = {};
  std::string remedy = {};
};
BOOST_DESCRIBE_STRUCT(ReasonView, (), (code, sentence, remedy))

struct OfferView {
  bool is_offered = false;
  std::string title = {};
  std::vector<ReasonView> reasons = {};
};
BOOST_DESCRIBE_STRUCT(OfferView, (), (is_offered, title, reasons))

OfferView offer_of(Door& door, const Call& call) {
  OfferView view;
  if (const OidcIssuer* const oidc = door.oidc()) {
    view.is_offered = true;
    view.title = oidc->offer().title.in(call.language);
  }
  const law::MessageCatalogue& messages = door.counter().law().messages();
  for (const base::RefusalCode code : return_reasons()) {
    view.reasons.push_back({.code = std::string(code.name()),
                            .sentence = messages.sentence({.code = code}, call.language),
                            .remedy = messages.remedy({.code = code}, call.language)});
  }
  return view;
}

http::Header attempt_cookie(const Call& call, std::string sealed) {
  return {"Set-Cookie", http::to_header({.name = std::string(kAttemptCookie),
                                         .value = std::move(sealed),
                                         .path = std::string(kAttemptPath),
                                         .same_site = http::SameSite::lax,
                                         .is_secure = call.request.is_tls,
                                         .max_age = kAttemptLife})};
}

void start(Door& door, const CallPtr& call, const Responder& responder) {
  depart(
      door, call, responder,
      {.wanted = {.then = own_path(call->request.find_query("then"))},
       .answer = [](const std::string& location) { return redirect_to(location); },
       .refuse = [responder](
                     base::RefusalCode code) { responder->send(refused_return(nullptr, code)); }});
}

// A cookie whose attempt was begun elsewhere, or is over, or was used is no attempt. One whose
// state differs stays: it may be the return from a page that somebody else made the browser open.
void finish(Door& door, const CallPtr& call, const Responder& responder) {
  const auto refuse = [&](const OidcAttempt* attempt, base::RefusalCode code) {
    responder->send(refused_return(attempt, code));
  };
  OidcIssuer* const oidc = door.oidc();
  if (oidc == nullptr) {
    refuse(nullptr, kOidcNotOffered);
    return;
  }
  if (!door.guesses().take("address " + call->request.remote_address, call->now).is_allowed) {
    refuse(nullptr, kTooManyRequests);
    return;
  }
  const auto cookie = call->request.cookie(kAttemptCookie);
  const auto attempt = cookie ? door.attempts().open(*cookie, call->now) : std::nullopt;
  const std::string* const state = call->request.find_query("state");
  if (!attempt || state == nullptr || !security::is_same_secret(*state, attempt->state) ||
      !door.attempts().use(*attempt, call->now)) {
    refuse(nullptr, kOidcReturnUnknown);
    return;
  }
  auto back = std::make_shared<OidcReturn>(
      door, *oidc, OidcReturn::Given{.call = call, .responder = responder, .attempt = *attempt});
  if (!door.outside_workers().run([back] { back->run(); })) {
    refuse(&*attempt, kTooManyRequests);
  }
}

std::vector<QueryField> fields_of_return() {
  return {{.name = "state", .description = "what the provider was sent"},
          {.name = "code", .description = "to be exchanged for the token"},
          {.name = "iss", .description = "the provider, as it calls itself"},
          {.name = "error", .description = "why the provider signed nobody in"}};
}

}  // namespace

http::Response redirect_to(std::string location) {
  return {.status = kSeeOther,
          .headers = {{"Location", std::move(location)},
                      {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "no-referrer"}}};
}

void depart(Door& door, const CallPtr& call, const Responder& responder, Departure departure) {
  OidcIssuer* const oidc = door.oidc();
  if (oidc == nullptr) {
    departure.refuse(kOidcNotOffered);
    return;
  }
  if (!door.guesses().take("departure " + call->request.remote_address, call->now).is_allowed) {
    departure.refuse(kTooManyRequests);
    return;
  }
  const auto go = [&door, oidc, call, responder, departure] {
    const auto provider = oidc->provider(call->now);
    if (!provider) {
      oidc->tell(provider.error());
      departure.refuse(kOidcUnavailable);
      return;
    }
    const security::SignInAttempt secrets = security::random_attempt();
    OidcAttempt attempt = departure.wanted;
    attempt.state = secrets.state;
    attempt.nonce = secrets.nonce;
    attempt.code_verifier = secrets.code_verifier;
    attempt.expires_at = call->now + kAttemptLife;
    http::Response response =
        departure.answer(security::authorisation_url(*provider, oidc->offer().client, secrets));
    response.headers.push_back(attempt_cookie(*call, door.attempts().seal(attempt)));
    responder->send(std::move(response));
  };
  if (!door.outside_workers().run(go)) {
    departure.refuse(kTooManyRequests);
  }
}

std::vector<Route> oidc_routes(Door& door) {
  return {{.method = "GET",
           .path = "/api/v1/access/oidc",
           .system = "access",
           .operation = "get_oidc_offer",
           .summary = "the identity provider to sign in at, and what a refused return means",
           .admission = Admission::everyone,
           .response = [](Schemas& schemas) { return schemas.of<OfferView>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 responder->send(json_response(offer_of(door, *call)));
               }},
          {.method = "GET",
           .path = "/api/v1/access/oidc/start",
           .system = "access",
           .operation = "start_oidc",
           .summary = "sends the browser to the identity provider (303)",
           .admission = Admission::everyone,
           .query = {{.name = "then", .description = "path of the portal to go on to"}},
           .media_type = {},
           .run = [&door](const CallPtr& call,
                          const Responder& responder) { start(door, call, responder); }},
          {.method = "GET",
           .path = "/api/v1/access/oidc/callback",
           .system = "access",
           .operation = "finish_oidc",
           .summary = "back from the identity provider: a session, or a reason (303)",
           .admission = Admission::everyone,
           .query = fields_of_return(),
           .media_type = {},
           .run = [&door](const CallPtr& call, const Responder& responder) {
             finish(door, call, responder);
           }}};
}

}  // namespace cassia::api

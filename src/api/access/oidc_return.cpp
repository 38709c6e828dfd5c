#include "api/access/oidc_return.h"

#include <algorithm>
#include <array>

#include "api/access/access_routes.h"
#include "api/access/credentials.h"
#include "api/access/oidc_routes.h"
#include "api/refusals.h"
#include "api/visibility.h"
#include "http/cookies.h"
#include "journeys/journeys.h"
#include "security/refusals.h"
#include "security/secret.h"

namespace cassia::api {

namespace users = systems::access::users;

namespace {

constexpr std::string_view kSignInPage = "/sign-in";
constexpr std::string_view kAccountPage = "/account";
constexpr std::string_view kRoute = "GET /api/v1/access/oidc/callback";

constexpr std::array kReasons = {
    kOidcNotOffered,      kOidcReturnUnknown, kOidcDeclined, kOidcUnavailable, kOidcTokenRefused,
    kOidcIdentityRefused, kOidcLinkRefused,   kNotSignedIn,  kTooManyRequests, kFault};

constexpr std::array kOfProvider = {
    kOidcUnavailable,           security::kDiscoveryMalformed, security::kDiscoveryOfOtherIssuer,
    security::kEndpointNotSafe, security::kKeySetMalformed,    security::kTokenResponseMalformed};

// What the page is told: where to look, not what exactly was found.
base::RefusalCode reason_of(base::RefusalCode code) {
  if (std::ranges::find(kReasons, code) != kReasons.end()) {
    return code;
  }
  if (code == security::kSignInStateDiffers) {
    return kOidcReturnUnknown;
  }
  if (code == security::kSignInDeclined) {
    return kOidcDeclined;
  }
  const bool is_of_provider = std::ranges::find(kOfProvider, code) != kOfProvider.end();
  return is_of_provider ? kOidcUnavailable : kOidcTokenRefused;
}

std::optional<std::string> query_of(const Call& call, std::string_view name) {
  const std::string* const value = call.request.find_query(name);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

// The attempt's cookie is taken away once the attempt is used.
http::Header spent_cookie() {
  return {"Set-Cookie", http::to_header({.name = std::string(kAttemptCookie),
                                         .value = "",
                                         .path = std::string(kAttemptPath),
                                         .same_site = http::SameSite::lax,
                                         .max_age = std::chrono::seconds(0)})};
}

bool is_open(const users::State& state, const std::string& session, base::Instant now) {
  return state.status == users::UserStatus::active &&
         std::ranges::any_of(state.sessions, [&](const users::Session& open) {
           return open.session.text() == session && now < open.expires_at;
         });
}

}  // namespace

std::span<const base::RefusalCode> return_reasons() { return kReasons; }

http::Response refused_return(const OidcAttempt* attempt, base::RefusalCode code) {
  const bool is_link = attempt != nullptr && !attempt->user.empty() && code != kNotSignedIn;
  std::string page(is_link ? kAccountPage : kSignInPage);
  page.append("?refused=").append(code.name());
  return redirect_to(page);
}

void OidcReturn::refuse(base::RefusalCode code) {
  http::Response response = refused_return(&given_.attempt, code);
  response.headers.push_back(spent_cookie());
  given_.responder->send(std::move(response));
}

// The lookup of the identity that the provider vouches for.
base::Result<std::string> OidcReturn::identify() {
  const Call& call = *given_.call;
  const security::OidcProvider provider = CASSIA_TRY(oidc_.provider(call.now));
  const std::string code = CASSIA_TRY(security::read_callback({.state = query_of(call, "state"),
                                                               .code = query_of(call, "code"),
                                                               .issuer = query_of(call, "iss"),
                                                               .error = query_of(call, "error")},
                                                              provider, given_.attempt.secrets()));
  const security::IdToken token = CASSIA_TRY(
      oidc_.identify({.code = code, .attempt = given_.attempt.secrets(), .now = call.now}));
  std::string lookup = door_.identity_lookup(provider.issuer, token.subject);
  if (!door_.guesses().take("login " + lookup, call.now).is_allowed) {
    return base::Refusal{.code = kTooManyRequests};
  }
  return lookup;
}

void OidcReturn::run() {
  try {
    const auto lookup = identify();
    if (!lookup) {
      const base::RefusalCode reason = reason_of(lookup.error().code);
      if (reason == kOidcUnavailable || reason == kOidcTokenRefused) {
        oidc_.tell(lookup.error());
      }
      const auto user = base::ActorId::parse(given_.attempt.user);
      const auto state = is_link() && user ? user_state(door_, *user) : nullptr;
      refuse(reason);
      if (state) {
        record_refusal(*user, state->organisation, reason);
      }
    } else if (is_link()) {
      link(*lookup);
    } else {
      sign_in(*lookup);
    }
  } catch (const std::exception& fault) {
    oidc_.tell({.code = kFault, .place = fault.what()});
    refuse(kFault);
  }
}

void OidcReturn::sign_in(const std::string& lookup) {
  const auto row = door_.counter().readers.lend()->find_row("login", lookup);
  const auto found = base::ActorId::parse(row ? text_of(*row, "user") : std::string());
  const auto nobody = base::ActorId::parse("u" + security::random_id());
  const auto of_nobody = base::OrganisationId::parse("nobody");
  CASSIA_ASSERT(nobody && of_nobody, "letters of base64url make an id");
  const base::ActorId user = found ? *found : *nobody;
  const auto state = user_state(door_, user);
  const base::OrganisationId organisation =
      state->organisation.is_empty() ? *of_nobody : state->organisation;
  const Credential credential{
      .user = user.text(), .id = "s" + security::random_id(), .secret = security::random_secret()};
  give_from_door(
      door_,
      {.command = users::RecordSignIn{.user = user,
                                      .session = *users::SessionId::parse(credential.id),
                                      .secret_digest = security::digest_of(credential.secret),
                                      .method = users::SignInMethod::oidc},
       .actor = user,
       .on_behalf_of = organisation},
      given_.call->now,
      [back = *this, credential, user, organisation](base::Result<runtime::Receipt>* result,
                                                     const std::exception_ptr&) mutable {
        if (result == nullptr || !*result) {
          back.refuse(result == nullptr ? kFault : kOidcIdentityRefused);
          back.record_refusal(user, organisation, kOidcIdentityRefused);
          return;
        }
        http::Response entered = redirect_to(back.given_.attempt.then);
        const bool is_tls = back.given_.call->request.is_tls;
        entered.headers.push_back(
            session_cookie(credential, is_tls ? Transport::tls : Transport::plain));
        entered.headers.push_back(spent_cookie());
        back.given_.responder->send(std::move(entered));
      });
}

// The session in which linking began must be open still: signing out ends that, too.
void OidcReturn::link(const std::string& lookup) {
  const auto user = base::ActorId::parse(given_.attempt.user);
  const auto state = user ? user_state(door_, *user) : nullptr;
  if (!state || !is_open(*state, given_.attempt.session, given_.call->now)) {
    refuse(kNotSignedIn);
    return;
  }
  give_from_door(door_,
                 {.command = users::LinkIdentity{.user = *user, .identity = lookup},
                  .actor = *user,
                  .on_behalf_of = state->organisation},
                 given_.call->now,
                 [back = *this, user = *user, organisation = state->organisation](
                     base::Result<runtime::Receipt>* result, const std::exception_ptr&) mutable {
                   if (result == nullptr || !*result) {
                     back.refuse(result == nullptr ? kFault : kOidcLinkRefused);
                     back.record_refusal(user, organisation, kOidcLinkRefused);
                     return;
                   }
                   http::Response linked = redirect_to(std::string(kAccountPage));
                   linked.headers.push_back(spent_cookie());
                   back.given_.responder->send(std::move(linked));
                 });
}

// After the answer, so that its time does not tell whether there is a user to record it with; the
// desk passes over those who are not active.
void OidcReturn::record_refusal(const base::ActorId& user, const base::OrganisationId& organisation,
                                base::RefusalCode code) {
  give_from_door(door_,
                 {.command = users::RecordAccessRefusal{.user = user,
                                                        .code = std::string(code.name()),
                                                        .route = std::string(kRoute)},
                  .actor = user,
                  .on_behalf_of = organisation},
                 given_.call->now,
                 [](base::Result<runtime::Receipt>*, const std::exception_ptr&) {});
}

}  // namespace cassia::api

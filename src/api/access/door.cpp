#include "api/access/door.h"

#include <algorithm>

#include "api/access/credentials.h"
#include "api/refusals.h"
#include "journeys/journeys.h"
#include "security/lookup.h"
#include "security/sealing.h"
#include "security/secret.h"
#include "systems/access/organisations/organisations.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace users = systems::access::users;
namespace organisations = systems::access::organisations;
namespace delegations = systems::access::delegations;

namespace {

// A password takes a core for a twentieth of a second: so many at once, so many that wait.
constexpr int kHashingThreads = 2;
constexpr std::size_t kHashingWaiting = 64;
constexpr int kOutsideThreads = 2;
constexpr std::size_t kOutsideWaiting = 64;
constexpr http::ThrottleOptions kGuesses{.per_second = 1, .burst = 10};
constexpr std::size_t kSessionsKept = 100'000;

bool is_safe(const std::string& method) { return method == "GET" || method == "HEAD"; }

std::string vault_subject(const base::ActorId& user) { return "access.user/" + user.text(); }

std::string_view bearer_of(const http::Request& request) {
  const std::string* const header = request.find_header("Authorization");
  constexpr std::string_view kBearer = "Bearer ";
  return header != nullptr && header->starts_with(kBearer)
             ? std::string_view(*header).substr(kBearer.size())
             : std::string_view();
}

}  // namespace

Door::Door(Counter& counter, runtime::Vault& vault)
    : counter_(counter),
      vault_(vault),
      guesses_(kGuesses),
      lookup_key_(vault.zone_secret("lookup")),
      csrf_key_(vault.zone_secret("csrf")),
      identity_key_(vault.zone_secret("identity")),
      driver_key_(vault.zone_secret("driver")),
      attempts_(vault.zone_secret("oidc_attempt")),
      workers_(kHashingThreads, kHashingWaiting),
      outside_workers_(kOutsideThreads, kOutsideWaiting) {}

base::Date Door::today(base::Instant now) const {
  const auto calendar = counter_.law().calendar("cn");
  CASSIA_ASSERT(calendar.has_value(), "the zone's calendar is part of every law folder");
  return (*calendar)->date_of(now);
}

std::string Door::lookup(std::string_view login) {
  return security::lookup_of(security::normalise_login(login), lookup_key_);
}

std::string Door::driver_lookup(std::string_view document) {
  return security::lookup_of(document, driver_key_);
}

// An issuer has no line end in it, so two identities never make one text.
std::string Door::identity_lookup(const std::string& issuer, const std::string& subject) {
  return security::lookup_of(issuer + '\n' + subject, identity_key_);
}

std::string Door::csrf_token(std::string_view session) {
  return security::lookup_of("csrf " + std::string(session), csrf_key_);
}

std::string Door::seal_profile(const base::ActorId& user, const Profile& profile) {
  const auto key = vault_.create_or_find(vault_subject(user));
  CASSIA_ASSERT(key.has_value(), "an erased user is never registered again");
  return security::seal(codec::to_json(profile), *key, "access.user profile " + user.text());
}

Profile Door::open_profile(const base::ActorId& user, const std::string& sealed) {
  const auto key = vault_.find(vault_subject(user));
  if (!key || sealed.empty()) {
    return {};
  }
  const auto text = security::unseal(sealed, *key, "access.user profile " + user.text());
  const auto profile = text ? codec::from_json<Profile>(*text) : base::Result<Profile>(Profile{});
  return profile ? *profile : Profile{};
}

std::string Door::seal_verifier(const base::ActorId& user, const std::string& verifier) {
  const auto key = vault_.create_or_find(vault_subject(user));
  CASSIA_ASSERT(key.has_value(), "an erased user sets no password");
  return security::seal(verifier, *key, "access.user verifier " + user.text());
}

base::Result<std::string> Door::open_verifier(const base::ActorId& user,
                                              const std::string& sealed) {
  const auto key = vault_.find(vault_subject(user));
  if (!key) {
    return base::Refusal{.code = kSignInRefused};
  }
  return security::unseal(sealed, *key, "access.user verifier " + user.text());
}

// A session that nobody used for a while is like none. What was seen is kept in memory alone: after
// a start every session counts as just used.
bool Door::is_idle(const std::string& session, base::Instant now, base::Date today) {
  const auto minutes = counter_.law().integer("access.session_idle_minutes", today);
  const std::scoped_lock lock(access_);
  if (last_seen_.size() > kSessionsKept) {
    last_seen_.clear();
  }
  const auto [seen, is_new] = last_seen_.try_emplace(session, now);
  const bool is_idle =
      minutes && !is_new && now - seen->second > std::chrono::minutes(minutes->value);
  if (!is_idle) {
    seen->second = now;
  }
  return is_idle;
}

base::Result<std::shared_ptr<const Principal>> Door::authenticate(const http::Request& request,
                                                                  base::Instant now) {
  const std::shared_ptr<const Principal> nobody;
  const std::string_view bearer = bearer_of(request);
  const auto cookie = request.cookie(kSessionCookie);
  const auto credential = !bearer.empty() ? parse_token(bearer)
                          : cookie        ? parse_session(*cookie)
                                          : std::nullopt;
  const auto user = credential ? base::ActorId::parse(credential->user)
                               : base::Result<base::ActorId>(base::ActorId());
  if (!credential || !user) {
    return nobody;
  }
  const LentMoment reader(counter_.readers);
  const auto state =
      states().find<users::State>(*reader, stream_of(journeys::Desk::users, user->text()));
  const base::Digest digest = security::digest_of(credential->secret);
  PersonFacts facts{.actor = *user, .organisation = state->organisation, .today = today(now)};
  if (!bearer.empty()) {
    const auto token = users::TokenId::parse(credential->id);
    const auto grants = token ? users::permitted(*state, users::TokenProof{*token, digest}, now)
                              : base::Result<std::vector<base::Grant>>(std::vector<base::Grant>{});
    if (!token || !grants) {
      return nobody;
    }
    facts.grants = *grants;
    return enter_called(*reader, request, now, std::move(facts));
  }
  const auto session = users::SessionId::parse(credential->id);
  const auto grants = session ? users::permitted(*state, users::SessionProof{*session, digest}, now)
                              : base::Result<std::vector<base::Grant>>(std::vector<base::Grant>{});
  if (!session || !grants || is_idle(session->text(), now, facts.today)) {
    return nobody;
  }
  const std::string* const csrf = request.find_header("X-CSRF-Token");
  if (!is_safe(request.method) &&
      (csrf == nullptr || !security::is_same_secret(*csrf, csrf_token(session->text())))) {
    return base::Refusal{.code = kCsrfMismatch, .place = "X-CSRF-Token"};
  }
  facts.grants = *grants;
  facts.session = session->text();
  return enter_called(*reader, request, now, std::move(facts));
}

base::Result<std::shared_ptr<const Principal>> Door::enter_called(runtime::StoreReader& reader,
                                                                  const http::Request& request,
                                                                  base::Instant now,
                                                                  PersonFacts facts) {
  RefusalRecord::Refused refused{
      .user = facts.actor, .organisation = facts.organisation, .route = "Act-For"};
  auto entered = enter(reader, request.find_header("Act-For"), std::move(facts));
  if (!entered && entered.error().code == kNotDelegated) {
    refused.code = std::string(kNotDelegated.name());
    refusals_.add(refused, now);
  }
  return entered;
}

base::Result<std::shared_ptr<const Principal>> Door::errand(const Errand& errand,
                                                            base::Instant now) {
  const LentMoment reader(counter_.readers);
  const auto state =
      states().find<users::State>(*reader, stream_of(journeys::Desk::users, errand.user.text()));
  PersonFacts facts{.actor = errand.user,
                    .organisation = state->organisation,
                    .grants = users::grants_of(*state),
                    .today = today(now)};
  std::erase_if(facts.grants, [&](const base::Grant& grant) {
    return std::ranges::find(errand.grants, grant) == errand.grants.end();
  });
  if (facts.grants.empty()) {
    return std::shared_ptr<const Principal>();
  }
  const std::string acting_for = errand.acting_for.text();
  return enter(*reader, &acting_for, std::move(facts));
}

base::Result<std::shared_ptr<const Principal>> Door::enter(runtime::StoreReader& reader,
                                                           const std::string* act_for,
                                                           PersonFacts facts) {
  const auto own = states().find<organisations::State>(
      reader, stream_of(journeys::Desk::organisations, facts.organisation.text()));
  if (!organisations::check_active(*own, facts.organisation)) {
    return std::shared_ptr<const Principal>();
  }
  facts.kind = own->kind;
  facts.acting_for = facts.organisation;
  if (act_for != nullptr) {
    facts.acting_for = CASSIA_TRY(base::OrganisationId::parse(*act_for));
  }
  if (facts.acting_for != facts.organisation) {
    const auto page =
        reader.query({.table = "delegation",
                      .filters = {{.column = "principal", .value = facts.acting_for.text()},
                                  {.column = "delegate", .value = facts.organisation.text()}}});
    for (const codec::RowWrite& row : page.rows) {
      facts.delegations.push_back(*states().find<delegations::State>(
          reader, stream_of(journeys::Desk::delegations,
                            std::get<std::string>(*row.columns.front().second))));
    }
    const auto principal = states().find<organisations::State>(
        reader, stream_of(journeys::Desk::organisations, facts.acting_for.text()));
    if (facts.delegations.empty() || !organisations::check_active(*principal, facts.acting_for)) {
      return base::Refusal{.code = kNotDelegated,
                           .citation = {"cassia_design", "delegation"},
                           .place = "Act-For",
                           .facts = {{"principal", facts.acting_for.text()}, {"command", "-"}}};
    }
  }
  return std::shared_ptr<const Principal>(
      std::make_shared<const Person>(std::move(facts), counter_.law()));
}

}  // namespace cassia::api

#include <gtest/gtest.h>

#include "codec/event_codec.h"
#include "systems/access/delegations/delegations.h"
#include "systems/access/logins/logins.h"
#include "systems/access/organisations/organisations.h"
#include "systems/access/users/users.h"
#include "systems/access/webhooks/webhooks.h"

// The bytes of every event of access as they were published. A line is never changed: another
// version of an event has a line of its own.
namespace cassia::codec {
namespace {

namespace organisations = systems::access::organisations;
namespace users = systems::access::users;
namespace logins = systems::access::logins;
namespace delegations = systems::access::delegations;
namespace webhooks = systems::access::webhooks;

const base::Instant kAt = *base::Instant::parse("2026-04-20T01:00:00Z");
const base::Date kDay = *base::Date::parse("2026-04-20");
const base::Digest kDigest = *base::digest_from_hex(std::string(62, '0') + "ab");

template <typename Id>
Id id(std::string_view text) {
  return *Id::parse(text);
}

template <typename Event>
struct Published {
  Event event;
  std::string_view type;
  std::string_view bytes;
};

template <typename Event>
void check(const std::vector<Published<Event>>& published) {
  EXPECT_EQ(published.size(), event_types<Event>().size()) << "every event is here";
  for (const Published<Event>& one : published) {
    const EncodedEvent encoded = encode_event(one.event);
    EXPECT_EQ(encoded.type, one.type);
    EXPECT_EQ(encoded.version, 1);
    EXPECT_EQ(encoded.bytes, one.bytes);
    const auto decoded = decode_event<Event>(
        {.type = encoded.type, .version = encoded.version, .bytes = encoded.bytes});
    ASSERT_TRUE(decoded.has_value()) << one.type;
    EXPECT_EQ(encode_event(*decoded).bytes, one.bytes);
  }
}

std::vector<Published<organisations::Event>> published_organisations() {
  return {
      {.event =
           organisations::OrganisationRegistered{.organisation = id<base::OrganisationId>("fruit"),
                                                 .kind = base::OrganisationKind::trader,
                                                 .names = {.zh = "甲", .en = "A", .vi = "B"},
                                                 .areas = {id<base::AreaId>("chongzuo")},
                                                 .credit_code = "91350100M000100Y43",
                                                 .registrar = id<base::OrganisationId>("zone"),
                                                 .at = kAt},
       .type = "access.organisations.registered",
       .bytes =
           R"({"areas":["chongzuo"],"at":"2026-04-20T01:00:00Z","credit_code":"91350100M000100Y43",)"
           R"("kind":"trader","names":{"en":"A","vi":"B","zh":"甲"},"organisation":"fruit",)"
           R"("registrar":"zone"})"},
      {.event = organisations::OrganisationChanged{.names = {.zh = "甲", .en = "A", .vi = "B"},
                                                   .areas = {id<base::AreaId>("chongzuo")},
                                                   .credit_code = {},
                                                   .registrar = id<base::OrganisationId>("zone"),
                                                   .at = kAt},
       .type = "access.organisations.changed",
       .bytes =
           R"({"areas":["chongzuo"],"at":"2026-04-20T01:00:00Z","credit_code":null,"names":{"en":"A",)"
           R"("vi":"B","zh":"甲"},"registrar":"zone"})"},
      {.event =
           organisations::OrganisationSuspended{
               .reason = "debt", .registrar = id<base::OrganisationId>("zone"), .at = kAt},
       .type = "access.organisations.suspended",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","reason":"debt","registrar":"zone"})"},
      {.event = organisations::OrganisationResumed{.registrar = id<base::OrganisationId>("zone"),
                                                   .at = kAt},
       .type = "access.organisations.resumed",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","registrar":"zone"})"},
      {.event = organisations::AdministratorSeated{.user = id<base::ActorId>("li_wei"), .at = kAt},
       .type = "access.organisations.administrator_seated",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","user":"li_wei"})"},
      {.event =
           organisations::AdministratorUnseated{.user = id<base::ActorId>("li_wei"), .at = kAt},
       .type = "access.organisations.administrator_unseated",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","user":"li_wei"})"},
  };
}

std::vector<Published<users::Event>> events_of_persons_and_roles() {
  return {
      {.event = users::UserRegistered{.user = id<base::ActorId>("li_wei"),
                                      .organisation = id<base::OrganisationId>("fruit"),
                                      .login = "l",
                                      .sealed_profile = "p",
                                      .sealed_verifier = "v",
                                      .by = id<base::ActorId>("boss"),
                                      .at = kAt},
       .type = "access.users.registered",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","login":"l","organisation":"fruit",)"
                R"("sealed_profile":"p","sealed_verifier":"v","user":"li_wei"})"},
      {.event =
           users::ProfileChanged{.sealed_profile = "p", .by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.profile_changed",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","sealed_profile":"p"})"},
      {.event =
           users::PasswordSet{.sealed_verifier = "v", .way = users::PasswordWay::reset, .at = kAt},
       .type = "access.users.password_set",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","sealed_verifier":"v","way":"reset"})"},
      {.event = users::ResetRequested{.reset_digest = kDigest,
                                      .expires_at = kAt,
                                      .by = id<base::ActorId>("boss"),
                                      .at = kAt},
       .type = "access.users.reset_requested",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","by":"boss","expires_at":"2026-04-20T01:00:00Z",)"
           R"("reset_digest":"00000000000000000000000000000000000000000000000000000000000000ab"})"},
      {.event = users::RoleGranted{.role = id<base::RoleId>("declarant"),
                                   .area = id<base::AreaId>("chongzuo"),
                                   .by = id<base::ActorId>("boss"),
                                   .at = kAt},
       .type = "access.users.role_granted",
       .bytes =
           R"({"area":"chongzuo","at":"2026-04-20T01:00:00Z","by":"boss","role":"declarant"})"},
      {.event = users::RoleRevoked{.role = id<base::RoleId>("declarant"),
                                   .area = id<base::AreaId>("chongzuo"),
                                   .granted_by = id<base::ActorId>("an"),
                                   .granted_at = kAt,
                                   .by = id<base::ActorId>("boss"),
                                   .at = kAt},
       .type = "access.users.role_revoked",
       .bytes =
           R"({"area":"chongzuo","at":"2026-04-20T01:00:00Z","by":"boss","granted_at":"2026-04-20T01:00:00Z",)"
           R"("granted_by":"an","role":"declarant"})"},
      {.event = users::SignedIn{.session = id<users::SessionId>("S1"),
                                .secret_digest = kDigest,
                                .method = users::SignInMethod::password,
                                .expires_at = kAt,
                                .at = kAt},
       .type = "access.users.signed_in",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","expires_at":"2026-04-20T01:00:00Z","method":"password",)"
           R"("secret_digest":"00000000000000000000000000000000000000000000000000000000000000ab",)"
           R"("session":"S1"})"},
  };
}

std::vector<Published<users::Event>> events_of_signing_in() {
  return {
      {.event = users::SignInFailed{.counted_from = kAt, .at = kAt},
       .type = "access.users.sign_in_failed",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","counted_from":"2026-04-20T01:00:00Z"})"},
      {.event = users::UserLocked{.until = kAt, .at = kAt},
       .type = "access.users.locked",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","until":"2026-04-20T01:00:00Z"})"},
      {.event = users::SessionsEnded{.sessions = {{.session = id<users::SessionId>("S1"),
                                                   .method = users::SignInMethod::oidc,
                                                   .created_at = kAt,
                                                   .expires_at = kAt}},
                                     .reason = users::SessionEnd::displaced,
                                     .at = kAt},
       .type = "access.users.sessions_ended",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","reason":"displaced","sessions":[{"created_at":"2026-04-20T01:00:00Z",)"
           R"("expires_at":"2026-04-20T01:00:00Z","method":"oidc","session":"S1"}]})"},
      {.event = users::TokenIssued{.token = id<users::TokenId>("T1"),
                                   .secret_digest = kDigest,
                                   .title = "t",
                                   .roles = {id<base::RoleId>("declarant")},
                                   .expires_at = kAt,
                                   .at = kAt},
       .type = "access.users.token_issued",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","expires_at":"2026-04-20T01:00:00Z","roles":["declarant"],)"
           R"("secret_digest":"00000000000000000000000000000000000000000000000000000000000000ab",)"
           R"("title":"t","token":"T1"})"},
      {.event = users::TokensEnded{.tokens = {{.token = id<users::TokenId>("T1"),
                                               .title = "t",
                                               .roles = {id<base::RoleId>("declarant")},
                                               .created_at = kAt,
                                               .expires_at = kAt}},
                                   .reason = users::TokenEnd::expired,
                                   .by = id<base::ActorId>("boss"),
                                   .at = kAt},
       .type = "access.users.tokens_ended",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","by":"boss","reason":"expired","tokens":[{"created_at":"2026-04-20T01:00:00Z",)"
           R"("expires_at":"2026-04-20T01:00:00Z","roles":["declarant"],"title":"t",)"
           R"("token":"T1"}]})"},
      {.event = users::IdentityLinked{.identity = "i", .at = kAt},
       .type = "access.users.identity_linked",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","identity":"i"})"},
  };
}

std::vector<Published<users::Event>> events_of_identities_and_ends() {
  return {
      {.event =
           users::IdentityUnlinked{.identity = "i", .by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.identity_unlinked",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","identity":"i"})"},
      {.event = users::UserDeactivated{.by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.deactivated",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss"})"},
      {.event = users::UserReactivated{.by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.reactivated",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss"})"},
      {.event = users::AbsenceSet{.from = kDay,
                                  .until = kDay,
                                  .substitute = id<base::ActorId>("an"),
                                  .by = id<base::ActorId>("boss"),
                                  .at = kAt},
       .type = "access.users.absence_set",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","from":"2026-04-20","substitute":"an",)"
                R"("until":"2026-04-20"})"},
      {.event = users::AbsenceCleared{.by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.absence_cleared",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss"})"},
      {.event = users::AccessRefused{.code = "c", .route = "r", .at = kAt},
       .type = "access.users.access_refused",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","code":"c","route":"r"})"},
      {.event =
           users::UserErased{
               .citation = {"pipl_2021", "47"}, .by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.users.erased",
       .bytes =
           R"({"at":"2026-04-20T01:00:00Z","by":"boss","citation":{"clause":"47","source":"pipl_2021"}})"},
  };
}

std::vector<Published<users::Event>> published_users() {
  auto all = events_of_persons_and_roles();
  for (const auto& some : {events_of_signing_in(), events_of_identities_and_ends()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::vector<Published<logins::Event>> published_logins() {
  return {
      {.event = logins::LoginClaimed{.lookup = "l", .user = id<base::ActorId>("li_wei"), .at = kAt},
       .type = "access.logins.claimed",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","lookup":"l","user":"li_wei"})"},
      {.event = logins::LoginReleased{.user = id<base::ActorId>("li_wei"), .at = kAt},
       .type = "access.logins.released",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","user":"li_wei"})"},
  };
}

std::vector<Published<delegations::Event>> published_delegations() {
  return {
      {.event = delegations::DelegationGranted{.delegation = id<delegations::DelegationId>("G1"),
                                               .principal = id<base::OrganisationId>("fruit"),
                                               .delegate = id<base::OrganisationId>("broker"),
                                               .scope = {"trade.gate"},
                                               .areas = {id<base::AreaId>("chongzuo")},
                                               .valid_from = kDay,
                                               .valid_until = kDay,
                                               .by = id<base::ActorId>("boss"),
                                               .at = kAt},
       .type = "access.delegations.granted",
       .bytes =
           R"({"areas":["chongzuo"],"at":"2026-04-20T01:00:00Z","by":"boss","delegate":"broker",)"
           R"("delegation":"G1","principal":"fruit","scope":["trade.gate"],"valid_from":"2026-04-20",)"
           R"("valid_until":"2026-04-20"})"},
      {.event = delegations::DelegationRevoked{.by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.delegations.revoked",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss"})"},
      {.event = delegations::DelegationRenounced{.by = id<base::ActorId>("boss"), .at = kAt},
       .type = "access.delegations.renounced",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss"})"},
  };
}

std::vector<Published<webhooks::Event>> published_webhooks() {
  const auto webhook = id<webhooks::WebhookId>("W1");
  const auto by = id<base::ActorId>("boss");
  constexpr std::string_view plain = R"({"at":"2026-04-20T01:00:00Z","by":"boss","webhook":"W1"})";
  return {
      {.event = webhooks::WebhookRegistered{.organisation = id<base::OrganisationId>("fruit"),
                                            .webhook = webhook,
                                            .url = "https://a.example",
                                            .kinds = {"trade.gate"},
                                            .description = "d",
                                            .sealed_secret = "s",
                                            .by = by,
                                            .at = kAt},
       .type = "access.webhooks.registered",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","description":"d",)"
                R"("kinds":["trade.gate"],"organisation":"fruit","sealed_secret":"s",)"
                R"("url":"https://a.example","webhook":"W1"})"},
      {.event = webhooks::WebhookChanged{.webhook = webhook,
                                         .url = "https://b.example",
                                         .kinds = {"trade.gate"},
                                         .description = "d",
                                         .by = by,
                                         .at = kAt},
       .type = "access.webhooks.changed",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","description":"d",)"
                R"("kinds":["trade.gate"],"url":"https://b.example","webhook":"W1"})"},
      {.event =
           webhooks::WebhookSecretRotated{
               .webhook = webhook, .sealed_secret = "s", .by = by, .at = kAt},
       .type = "access.webhooks.secret_rotated",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","by":"boss","sealed_secret":"s","webhook":"W1"})"},
      {.event = webhooks::WebhookPaused{.webhook = webhook, .by = by, .at = kAt},
       .type = "access.webhooks.paused",
       .bytes = plain},
      {.event = webhooks::WebhookResumed{.webhook = webhook, .by = by, .at = kAt},
       .type = "access.webhooks.resumed",
       .bytes = plain},
      {.event = webhooks::WebhookRemoved{.webhook = webhook, .by = by, .at = kAt},
       .type = "access.webhooks.removed",
       .bytes = plain},
      {.event = webhooks::WebhookStopped{.webhook = webhook, .attempts = 16, .by = by, .at = kAt},
       .type = "access.webhooks.stopped",
       .bytes = R"({"at":"2026-04-20T01:00:00Z","attempts":16,"by":"boss","webhook":"W1"})"},
  };
}

}  // namespace

TEST(PublishedEvents, OfOrganisationsKeepTheirBytes) { check(published_organisations()); }

TEST(PublishedEvents, OfUsersKeepTheirBytes) { check(published_users()); }

TEST(PublishedEvents, OfWebhooksKeepTheirBytes) { check(published_webhooks()); }

TEST(PublishedEvents, OfLoginsKeepTheirBytes) { check(published_logins()); }

TEST(PublishedEvents, OfDelegationsKeepTheirBytes) { check(published_delegations()); }

}  // namespace cassia::codec

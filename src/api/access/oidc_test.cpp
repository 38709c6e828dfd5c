#include "api/access/oidc_scene_test.h"
#include "systems/access/organisations/organisations.h"

namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using OidcSignIn = OidcScene;

TEST_F(OidcSignIn, IsOfferedInTheLanguageOfTheCallWithItsReasons) {
  const http::Response offered =
      zone_.call({.path = "/api/v1/access/oidc", .headers = {{"Accept-Language", "en"}}});
  EXPECT_THAT(offered.body, StartsWith(R"({"is_offered":true,"reasons":[)"));
  EXPECT_THAT(offered.body, HasSubstr(R"("title":"Zone identity")"));
  EXPECT_THAT(offered.body, HasSubstr(R"({"code":"oidc_identity_refused",)"));
  EXPECT_THAT(offered.body, HasSubstr(R"("sentence":"This id)"));
  EXPECT_THAT(offered.body, Not(HasSubstr("{error}")));
  zone_.door().offer_oidc(nullptr);
  EXPECT_THAT(zone_.call({.path = "/api/v1/access/oidc"}).body,
              AllOf(StartsWith(R"({"is_offered":false,)"), HasSubstr(R"("title":"")")));
  EXPECT_EQ(where(zone_.call({.path = "/api/v1/access/oidc/start"})), refused("oidc_not_offered"));
  EXPECT_EQ(where(come_back(attempt())), refused("oidc_not_offered"));
}

TEST_F(OidcSignIn, SendsTheBrowserOffWithASealedAttempt) {
  const http::Response sent = zone_.call({.path = "/api/v1/access/oidc/start?then=/trade"});
  const std::string location = where(sent);
  EXPECT_THAT(location, StartsWith(said_.issuer + "/auth?response_type=code&"));
  EXPECT_THAT(location, HasSubstr("code_challenge_method=S256"));
  const std::string* const header = http::find_header(sent.headers, "Set-Cookie");
  ASSERT_NE(header, nullptr);
  EXPECT_THAT(*header, AllOf(HasSubstr("HttpOnly"), HasSubstr("SameSite=Lax"),
                             HasSubstr("Path=/api/v1/access/oidc"), HasSubstr("Max-Age=600")));
  const std::string sealed = cookie_of(sent, "cassia_oidc");
  const auto kept = zone_.door().attempts().open(sealed, now());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->then, "/trade");
  EXPECT_THAT(location,
              HasSubstr("code_challenge=" + security::code_challenge(kept->code_verifier)));
  EXPECT_THAT(location, HasSubstr("state=" + kept->state));
  EXPECT_THAT(location, HasSubstr("nonce=" + kept->nonce));
  EXPECT_FALSE(zone_.door().attempts().open(sealed, now() + kAttemptLife)) << "it is short-lived";
}

TEST_F(OidcSignIn, OpensASessionForWhoLinkedTheIdentity) {
  link();
  const http::Response entered = come_back(attempt());
  EXPECT_EQ(where(entered), "/");
  const std::string session = cookie_of(entered, "cassia_session");
  EXPECT_THAT(session, StartsWith("li:s"));
  EXPECT_THAT(provider_->last_exchange, HasSubstr("code_verifier=" + said_.code_verifier));
  const http::Response me = zone_.call(
      {.path = "/api/v1/access/me", .headers = {{"Cookie", "cassia_session=" + session}}});
  EXPECT_EQ(me.status, 200);
  EXPECT_THAT(me.body, HasSubstr(R"("user":{"id":"li")"));
  ASSERT_EQ(state_of("li")->sessions.size(), 1U);
  EXPECT_EQ(state_of("li")->sessions.front().method, users::SignInMethod::oidc);
}

TEST_F(OidcSignIn, RegistersNobodyAndDoesNotTellWhoIsKnown) {
  const http::Response unknown = come_back(attempt());
  EXPECT_EQ(where(unknown), refused("oidc_identity_refused"));
  EXPECT_EQ(cookie_of(unknown, "cassia_session"), "");
  link();
  give(users::DeactivateUser{.user = *base::ActorId::parse("li")}, "chief_of_fruit", "fruit");
  OidcAttempt second = attempt();
  second.state = "second";
  const http::Response deactivated =
      come_back(second, "state=second&code=" + said_.code + "&iss=" + said_.issuer);
  EXPECT_EQ(where(deactivated), where(unknown));
  EXPECT_EQ(deactivated.headers, unknown.headers);
  EXPECT_TRUE(state_of("li")->sessions.empty());
}

TEST_F(OidcSignIn, IsRecordedAsRefusedWhenTheOrganisationIsSuspended) {
  link();
  namespace organisations = systems::access::organisations;
  give(organisations::SuspendOrganisation{.organisation = *base::OrganisationId::parse("fruit"),
                                          .reason = "test"},
       "founder", "zone");
  EXPECT_EQ(where(come_back(attempt())), refused("oidc_identity_refused"));
  give(users::RecordSignInFailure{.user = *base::ActorId::parse("li")}, "li", "fruit");
  EXPECT_EQ(state_of("li")->refusal_count, 1) << "commands are decided in order";
}

TEST_F(OidcSignIn, NeedsTheAttemptOfThisBrowser) {
  link();
  const std::string unknown = refused("oidc_return_unknown");
  EXPECT_EQ(where(zone_.call({.path = "/api/v1/access/oidc/callback?" + whole_query()})), unknown);
  EXPECT_EQ(where(come_back_with("sealed.1.AAAA", whole_query())), unknown);
  EXPECT_EQ(where(come_back(attempt(), "state=x&code=" + said_.code)), unknown);
  EXPECT_EQ(where(come_back(attempt(), "code=" + said_.code)), unknown);
  OidcAttempt old = attempt();
  old.expires_at = now();
  EXPECT_EQ(where(come_back(old)), unknown);
  EXPECT_EQ(provider_->exchanges, 0) << "no code was sent anywhere";
  EXPECT_EQ(where(come_back(attempt())), "/") << "and the attempt stayed good";
}

TEST_F(OidcSignIn, IsUsedOnce) {
  link();
  EXPECT_EQ(where(come_back(attempt())), "/");
  EXPECT_EQ(where(come_back(attempt())), refused("oidc_return_unknown"));
  EXPECT_EQ(provider_->exchanges, 1);
}

TEST_F(OidcSignIn, RefusesATokenOfAnotherAttempt) {
  link();
  OidcAttempt other = attempt();
  other.nonce = "another";
  EXPECT_EQ(where(come_back(other)), refused("oidc_token_refused"));
  EXPECT_EQ(told_, std::vector<std::string>{"identity provider: token_nonce_differs"});
}

TEST_F(OidcSignIn, RefusesATokenThatExpired) {
  link();
  wait(std::chrono::hours(1));
  EXPECT_EQ(where(come_back(attempt())), refused("oidc_token_refused"));
  EXPECT_EQ(told_, std::vector<std::string>{"identity provider: id_token_expired"});
}

TEST_F(OidcSignIn, RefusesAMixedUpIssuer) {
  link();
  EXPECT_EQ(where(come_back(attempt(), "state=" + said_.state + "&code=" + said_.code +
                                           "&iss=https://elsewhere.example")),
            refused("oidc_return_unknown"));
  EXPECT_EQ(provider_->exchanges, 0) << "the code is not given to the wrong provider";
  const std::string elsewhere = "http://127.0.0.1:1";
  offer(elsewhere);
  EXPECT_EQ(where(zone_.call({.path = "/api/v1/access/oidc/start"})), refused("oidc_unavailable"))
      << "the provider calls itself otherwise";
  offer(elsewhere);
  std::string& discovery = provider_->discovery;
  for (std::size_t at = discovery.find(said_.issuer); at != std::string::npos;
       at = discovery.find(said_.issuer, at)) {
    discovery.replace(at, said_.issuer.size(), elsewhere);
  }
  OidcAttempt second = attempt();
  second.state = "second";
  EXPECT_EQ(where(come_back(second, "state=second&code=" + said_.code + "&iss=" + elsewhere)),
            refused("oidc_token_refused"));
  EXPECT_EQ(told_.back(), "identity provider: token_of_other_issuer");
}

TEST_F(OidcSignIn, PassesOnWhatTheProviderRefuses) {
  EXPECT_EQ(where(come_back(attempt(),
                            "state=" + said_.state + "&error=access_denied&iss=" + said_.issuer)),
            refused("oidc_declined"));
  provider_->token_response = R"({"error":"invalid_grant"})";
  OidcAttempt second = attempt();
  second.state = "second";
  EXPECT_EQ(where(come_back(second, "state=second&code=x")), refused("oidc_declined"));
}

TEST_F(OidcSignIn, SaysThatTheProviderIsAwayAndAsksAgainAfterAPause) {
  provider_->is_away = true;
  const TestCall start{.path = "/api/v1/access/oidc/start"};
  EXPECT_EQ(where(zone_.call(start)), refused("oidc_unavailable"));
  provider_->is_away = false;
  EXPECT_EQ(where(zone_.call(start)), refused("oidc_unavailable"));
  EXPECT_EQ(provider_->discoveries, 0);
  wait(std::chrono::seconds(10));
  EXPECT_THAT(where(zone_.call(start)), StartsWith(said_.issuer));
  EXPECT_THAT(where(zone_.call(start)), StartsWith(said_.issuer));
  EXPECT_EQ(provider_->discoveries, 1) << "what it says is kept";
}

TEST_F(OidcSignIn, FetchesKeysAnewForAnUnknownOneOnceAMinute) {
  link();
  const std::string good = provider_->key_set;
  provider_->key_set = R"({"keys":[]})";
  const auto try_once = [&](const std::string& state) {
    OidcAttempt next = attempt();
    next.state = state;
    return where(come_back(next, "state=" + state + "&code=" + said_.code));
  };
  EXPECT_EQ(try_once("s1"), refused("oidc_token_refused"));
  provider_->key_set = good;
  EXPECT_EQ(try_once("s2"), refused("oidc_token_refused"));
  EXPECT_EQ(provider_->key_requests, 1);
  wait(std::chrono::minutes(1));
  EXPECT_EQ(try_once("s3"), "/");
  EXPECT_EQ(try_once("s4"), "/");
  EXPECT_EQ(provider_->key_requests, 2);
}

TEST_F(OidcSignIn, IsThrottledByAddress) {
  for (int time = 0; time < 10; ++time) {
    EXPECT_EQ(where(come_back_with("x", whole_query())), refused("oidc_return_unknown"));
  }
  EXPECT_EQ(where(come_back_with("x", whole_query())), refused("too_many_requests"));
  EXPECT_EQ(zone_
                .call({.method = "POST",
                       .path = "/api/v1/access/sign_in",
                       .body = R"({"login":"li","password":"x"})"})
                .status,
            429)
      << "passwords and identities are guessed from one purse";
}

TEST_F(OidcSignIn, TellsTheOperatorNoSecret) {
  OidcAttempt other = attempt();
  other.nonce = "another";
  come_back(other);
  provider_->token_response = "{]";
  OidcAttempt second = attempt();
  second.state = "second";
  EXPECT_EQ(where(come_back(second, "state=second&code=" + said_.code)),
            refused("oidc_unavailable"));
  ASSERT_EQ(told_.size(), 2U);
  for (const std::string& line : told_) {
    EXPECT_THAT(line, AllOf(Not(HasSubstr(said_.code)), Not(HasSubstr(said_.code_verifier)),
                            Not(HasSubstr(said_.nonce)), Not(HasSubstr("eyJ"))));
  }
}

TEST(OidcAttempts, GoOnToPathsOfThePortalOnly) {
  const auto path = [](const std::string& then) { return own_path(&then); };
  EXPECT_EQ(path("/trade/consignments/D1?tab=duty"), "/trade/consignments/D1?tab=duty");
  EXPECT_EQ(own_path(nullptr), "/");
  for (const char* const other :
       {"", "trade", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example",
        "/\t/elsewhere.example", "/a b", "/\r\nX: y", "/api/v1/access/oidc/start", "/统一"}) {
    EXPECT_EQ(path(other), "/") << other;
  }
  EXPECT_EQ(path("/" + std::string(512, 'a')), "/");
}

}  // namespace
}  // namespace cassia::api

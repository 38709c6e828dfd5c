#include "api/access/oidc_scene_test.h"

namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Identities : public OidcScene {
 protected:
  // A session of the user, as a browser's headers send it.
  std::vector<http::Header> sign_in(const std::string& user) {
    const Credential credential{
        .user = user, .id = "session-of-" + user, .secret = security::random_secret()};
    give(users::RecordSignIn{.user = *base::ActorId::parse(user),
                             .session = *users::SessionId::parse(credential.id),
                             .secret_digest = security::digest_of(credential.secret),
                             .method = users::SignInMethod::oidc},
         user, "fruit");
    return {{"Cookie", "cassia_session=" + session_text(credential)},
            {"X-CSRF-Token", zone_.door().csrf_token(credential.id)}};
  }
  http::Response start(const std::vector<http::Header>& headers) {
    return zone_.call(
        {.method = "POST", .path = "/api/v1/access/identities/start", .headers = headers});
  }
  OidcAttempt linking(const std::string& user) const {
    OidcAttempt wanted = attempt();
    wanted.user = user;
    wanted.session = "session-of-" + user;
    return wanted;
  }
  http::Response unlink(const std::vector<http::Header>& headers, const std::string& body) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/access/identities/unlink",
                       .body = body,
                       .headers = headers});
  }
};

TEST_F(Identities, AreLinkedFromASession) {
  const auto session = sign_in("li");
  const http::Response started = start(session);
  EXPECT_EQ(started.status, 200) << started.body;
  EXPECT_THAT(started.body, StartsWith(R"({"location":")" + said_.issuer + "/auth?"));
  const auto kept = zone_.door().attempts().open(cookie_of(started, "cassia_oidc"), now());
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->user, "li");
  EXPECT_EQ(kept->session, "session-of-li");
  EXPECT_EQ(where(come_back(linking("li"))), "/account");
  const http::Response mine = zone_.call({.path = "/api/v1/access/identities", .headers = session});
  EXPECT_EQ(mine.body, R"({"items":[{"identity":")" + identity() + R"("}],"next":null})");
}

TEST_F(Identities, AreNotLinkedByATokenOrWithoutTheCsrfToken) {
  zone_.set_time("2026-04-20T02:00:00Z");  // the token of seven days holds
  const http::Response by_token =
      zone_.call({.method = "POST", .path = "/api/v1/access/identities/start", .token = token_});
  EXPECT_EQ(by_token.status, 403);
  EXPECT_THAT(by_token.body, HasSubstr("session_needed"));
  auto session = sign_in("li");
  session.pop_back();
  EXPECT_THAT(start(session).body, HasSubstr("csrf_mismatch"));
}

TEST_F(Identities, AreNotLinkedOnceTheSessionIsOver) {
  sign_in("li");
  give(users::EndAllSessions{.user = *base::ActorId::parse("li")}, "li", "fruit");
  EXPECT_EQ(where(come_back(linking("li"))), refused("not_signed_in"));
  EXPECT_TRUE(state_of("li")->identities.empty());
}

TEST_F(Identities, BelongToOneUser) {
  zone_.register_person("wang", "fruit", base::OrganisationKind::trader, {"declarant"});
  link("wang");
  sign_in("li");
  EXPECT_EQ(where(come_back(linking("li"))), "/account?refused=oidc_link_refused");
  give(users::RecordSignInFailure{.user = *base::ActorId::parse("li")}, "li", "fruit");
  EXPECT_EQ(state_of("li")->refusal_count, 1) << "the refusal stands in the log";
  EXPECT_TRUE(state_of("li")->identities.empty());
}

TEST_F(Identities, AreNotWhatALoginNameCanPretend) {
  EXPECT_NE(zone_.door().lookup(said_.issuer + "\naccount-officer"), identity());
  EXPECT_NE(zone_.door().identity_lookup(said_.issuer, "Account-officer"), identity());
}

TEST_F(Identities, AreUnlinkedByTheUser) {
  link();
  const auto session = sign_in("li");
  const std::string body = R"({"identity":")" + identity() + "\"}";
  EXPECT_EQ(unlink(session, body).status, 200);
  EXPECT_TRUE(state_of("li")->identities.empty());
  EXPECT_EQ(unlink(session, body).status, 404);
  EXPECT_EQ(where(come_back(attempt())), refused("oidc_identity_refused"));
}

TEST_F(Identities, AreUnlinkedByAnAdministratorOfTheSameOrganisation) {
  link();
  const std::string body = R"({"identity":")" + identity() + R"(","user":"li"})";
  zone_.register_person("wang", "fruit", base::OrganisationKind::trader, {"declarant"});
  EXPECT_THAT(unlink(sign_in("wang"), body).body, HasSubstr("not_an_administrator"));
  EXPECT_EQ(unlink(sign_in("chief_of_fruit"), body).status, 200);
  EXPECT_TRUE(state_of("li")->identities.empty());
}

}  // namespace
}  // namespace cassia::api

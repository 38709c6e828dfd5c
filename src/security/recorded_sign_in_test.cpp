// Whole sign-ins that were recorded at a certified provider (tests/oidc), at the time of then.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "security/jwt.h"
#include "security/oidc.h"
#include "security/refusals.h"

namespace cassia::security {
namespace {

namespace json = boost::json;

class RecordedSignIn : public testing::TestWithParam<std::string> {
 protected:
  RecordedSignIn() {
    std::ifstream file("tests/oidc/recorded/" + GetParam() + ".json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    recorded_ = json::parse(text).as_object();
  }

  std::string text(std::string_view name) const { return text_of(recorded_, name); }
  std::string text(std::string_view part, std::string_view name) const {
    return text_of(recorded_.at(part).as_object(), name);
  }
  OidcProvider provider() const {
    return read_discovery(text("discovery"), text("issuer")).value();
  }
  OidcClient client() const {
    return {.id = text("client", "id"),
            .redirect_uri = text("client", "redirect_uri"),
            .scope = text("client", "scope")};
  }
  SignInAttempt attempt() const {
    return {.state = text("attempt", "state"),
            .nonce = text("attempt", "nonce"),
            .code_verifier = text("attempt", "code_verifier")};
  }
  base::Instant received_at() const { return base::Instant::parse(text("received_at")).value(); }

  base::Result<IdToken> verify(const SignInAttempt& attempt, base::Instant now) const {
    const OidcProvider known = provider();
    const std::string token = CASSIA_TRY(read_token_response(text("token_response")));
    const JwkSet keys = CASSIA_TRY(JwkSet::parse(text("key_set")));
    return verify_id_token(token, keys,
                           {.allowed = known.algorithms,
                            .issuer = known.issuer,
                            .client_id = client().id,
                            .nonce = attempt.nonce,
                            .now = now});
  }

 private:
  static std::string text_of(const json::object& object, std::string_view name) {
    return json::value_to<std::string>(object.at(json::string_view(name.data(), name.size())));
  }

  json::object recorded_;
};

TEST_P(RecordedSignIn, SendsTheBrowserWhereTheProviderTookIt) {
  EXPECT_EQ(authorisation_url(provider(), client(), attempt()), text("authorisation_url"));
}

TEST_P(RecordedSignIn, ComesBackWithACode) {
  const CallbackParameters parameters = {.state = text("callback", "state"),
                                         .code = text("callback", "code"),
                                         .issuer = text("callback", "iss")};
  EXPECT_EQ(read_callback(parameters, provider(), attempt()).value(), text("callback", "code"));
}

TEST_P(RecordedSignIn, EndsWithATokenThatSaysWho) {
  const auto token = verify(attempt(), received_at());
  ASSERT_TRUE(token) << base::to_text(token.error());
  EXPECT_EQ(token->subject, "account-officer");
  EXPECT_EQ(token->email, "officer@zone.example");
  EXPECT_TRUE(token->is_email_verified);
  EXPECT_EQ(token->name, "Test officer");
}

TEST_P(RecordedSignIn, IsNoneLaterOrForAnotherAttempt) {
  EXPECT_EQ(verify(attempt(), received_at() + std::chrono::hours(1)).error().code, kTokenExpired);
  EXPECT_EQ(verify(attempt(), received_at() - std::chrono::hours(1)).error().code,
            kTokenNotYetValid);
  EXPECT_EQ(verify(random_attempt(), received_at()).error().code, kTokenNonceDiffers);
}

INSTANTIATE_TEST_SUITE_P(AtTheTestProvider, RecordedSignIn,
                         testing::Values("cassia-test", "cassia-test-es256", "cassia-test-eddsa"));

}  // namespace
}  // namespace cassia::security

#include <gtest/gtest.h>

#include "security/at_seconds_test.h"
#include "security/jwt.h"
#include "security/refusals.h"
#include "security/token_issuer_test.h"

namespace cassia::security {
namespace {

constexpr std::array<TokenAlgorithm, 1> kAllowed = {TokenAlgorithm::eddsa};
constexpr std::int64_t kNow = 1'790'000'000;

IdTokenCheck check_at(std::int64_t now) {
  return {.allowed = kAllowed,
          .issuer = "https://id.example",
          .client_id = "cassia",
          .nonce = "n-1",
          .now = at_seconds(now)};
}

base::Result<IdToken> verify(std::string_view claims, std::int64_t now = kNow) {
  const TokenIssuer issuer;
  return verify_id_token(issuer.sign(R"({"alg":"EdDSA","kid":"k1","typ":"JWT"})", claims),
                         JwkSet::parse(issuer.jwk_set()).value(), check_at(now));
}

// The claims of a good token, with `name` set to `value` (JSON), or left out when it is empty.
std::string claims_with(const std::string& name = "", const std::string& value = "") {
  std::vector<std::pair<std::string, std::string>> claims = {{"iss", R"("https://id.example")"},
                                                             {"sub", R"("u-7")"},
                                                             {"aud", R"("cassia")"},
                                                             {"exp", "1790000300"},
                                                             {"iat", "1790000000"},
                                                             {"nonce", R"("n-1")"}};
  std::erase_if(claims, [&](const auto& claim) { return claim.first == name; });
  if (!value.empty()) {
    claims.emplace_back(name, value);
  }
  std::string text;
  for (const auto& [key, content] : claims) {
    text += (text.empty() ? "{\"" : ",\"") + key + "\":" + content;
  }
  return text + "}";
}

struct Case {
  std::string name;
  std::string value;
};
void expect_refused(base::RefusalCode code, const std::vector<Case>& cases) {
  for (const Case& each : cases) {
    const auto token = verify(claims_with(each.name, each.value));
    ASSERT_FALSE(token) << each.name << " " << each.value;
    EXPECT_EQ(token.error().code.name(), code.name()) << each.name << " " << each.value;
  }
}

TEST(IdToken, SaysWhoSignedIn) {
  const auto token = verify(claims_with());
  ASSERT_TRUE(token) << base::to_text(token.error());
  EXPECT_EQ(token->subject, "u-7");
  EXPECT_EQ(token->issued_at, at_seconds(kNow));
  EXPECT_EQ(token->expires_at, at_seconds(kNow + 300));
  EXPECT_FALSE(token->email);
  EXPECT_FALSE(token->is_email_verified);
  EXPECT_FALSE(token->name);
  EXPECT_FALSE(token->authenticated_at);
  EXPECT_EQ(verify(claims_with("email", R"("a@b.cn")"))->email, "a@b.cn");
  EXPECT_TRUE(verify(claims_with("email_verified", "true"))->is_email_verified);
  EXPECT_EQ(verify(claims_with("name", R"("陈\u0020氏")"))->name, "陈 氏");
  EXPECT_EQ(verify(claims_with("auth_time", "1789999000"))->authenticated_at,
            at_seconds(1789999000));
}

TEST(IdToken, IsOfTheIssuerThatWasAsked) {
  expect_refused(kTokenOfOtherIssuer, {{"iss", R"("https://id.example/")"},
                                       {"iss", R"("https://id.example.evil")"},
                                       {"iss", R"("HTTPS://id.example")"}});
  expect_refused(kTokenMalformed, {{"iss", ""}, {"iss", "7"}, {"iss", R"("")"}});
}

TEST(IdToken, IsForThisClientAlone) {
  EXPECT_TRUE(verify(claims_with("aud", R"(["cassia"])")));
  EXPECT_TRUE(verify(claims_with("azp", R"("cassia")")));
  expect_refused(kTokenForOtherClient, {{"aud", R"("other")"},
                                        {"aud", R"(["other"])"},
                                        {"aud", R"(["cassia","other"])"},
                                        {"azp", R"("other")"}});
  expect_refused(
      kTokenMalformed,
      {{"aud", ""}, {"aud", "[]"}, {"aud", "7"}, {"aud", R"(["cassia",7])"}, {"azp", "7"}});
  const std::string several = claims_with("aud", R"(["cassia","other"],"azp":"cassia")");
  EXPECT_TRUE(verify(several)) << "the authorised party names who of them";
}

TEST(IdToken, IsValidWithinItsTimesAndTheLeeway) {
  EXPECT_TRUE(verify(claims_with(), kNow + 359));
  EXPECT_EQ(verify(claims_with(), kNow + 360).error().code, kTokenExpired);
  EXPECT_TRUE(verify(claims_with(), kNow - 60));
  EXPECT_EQ(verify(claims_with(), kNow - 61).error().code, kTokenNotYetValid);
  EXPECT_TRUE(verify(claims_with("nbf", "1790000060")));
  expect_refused(kTokenNotYetValid, {{"nbf", "1790000061"}, {"iat", "1790000061"}});
  for (const std::string name : {"exp", "iat", "nbf", "auth_time"}) {
    expect_refused(kTokenMalformed, {{name, "\"1790000300\""},
                                     {name, "1790000300.5"},
                                     {name, "-1"},
                                     {name, "253402300800"},
                                     {name, "18446744073709551615"},
                                     {name, "null"}});
  }
  expect_refused(kTokenMalformed, {{"exp", ""}, {"iat", ""}});
}

TEST(IdToken, AnswersThisSignIn) {
  expect_refused(kTokenNonceDiffers, {{"nonce", R"("n-2")"}, {"nonce", R"("n-1 ")"}});
  expect_refused(kTokenMalformed, {{"nonce", ""}, {"nonce", R"("")"}, {"nonce", "1"}});
}

TEST(IdToken, RepeatsNoClaim) {
  expect_refused(kTokenMalformed, {{"sub", R"("u-7","sub":"u-8")"},
                                   {"sub", R"("u-7","s\u0075b":"u-7")"},
                                   {"x", R"({"y":1,"y":1})"}});
}

TEST(IdToken, NamesItsSubject) {
  expect_refused(kTokenMalformed, {{"sub", ""},
                                   {"sub", "7"},
                                   {"sub", '"' + std::string(256, 'a') + '"'},
                                   {"email", "7"},
                                   {"name", "[]"},
                                   {"email_verified", R"("true")"}});
}

TEST(IdToken, IsAnObject) {
  for (const std::string payload : {"", "[]", "\"a\"", "{", "{} {}"}) {
    EXPECT_EQ(verify(payload).error().code, kTokenMalformed) << payload;
  }
}

}  // namespace
}  // namespace cassia::security

#include "security/oidc.h"

#include <gtest/gtest.h>

#include <set>

#include "security/refusals.h"

namespace cassia::security {
namespace {

constexpr std::string_view kIssuer = "https://id.example/zone";

// A discovery document with one member set to `value` (JSON), or left out when it is empty.
std::string document_with(const std::string& name = "", const std::string& value = "") {
  std::vector<std::pair<std::string, std::string>> members = {
      {"issuer", R"("https://id.example/zone")"},
      {"authorization_endpoint", R"("https://id.example/zone/auth")"},
      {"token_endpoint", R"("https://id.example/zone/token")"},
      {"jwks_uri", R"("https://id.example/zone/keys")"},
      {"response_types_supported", R"(["code","id_token"])"},
      {"code_challenge_methods_supported", R"(["S256"])"},
      {"id_token_signing_alg_values_supported", R"(["PS256","RS256","none"])"}};
  std::erase_if(members, [&](const auto& member) { return member.first == name; });
  if (!value.empty()) {
    members.emplace_back(name, value);
  }
  std::string text;
  for (const auto& [key, content] : members) {
    text += (text.empty() ? "{\"" : ",\"") + key + "\":" + content;
  }
  return text + "}";
}

OidcProvider provider() { return read_discovery(document_with(), kIssuer).value(); }

const OidcClient kPublic = {
    .id = "cassia zone", .redirect_uri = "https://zone.example/back?a=1", .scope = "openid email"};
// RFC 7636 appendix B.
const SignInAttempt kAttempt = {
    .state = "s-1", .nonce = "n-1", .code_verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"};

TEST(Oidc, FindsTheDocumentBesideTheIssuer) {
  EXPECT_EQ(discovery_url("https://id.example"),
            "https://id.example/.well-known/openid-configuration");
  EXPECT_EQ(discovery_url("https://id.example/zone/"),
            "https://id.example/zone/.well-known/openid-configuration");
}

TEST(Oidc, ReadsWhatTheProviderSaysOfItself) {
  const OidcProvider read = provider();
  EXPECT_EQ(read.issuer, kIssuer);
  EXPECT_EQ(read.authorization_endpoint, "https://id.example/zone/auth");
  EXPECT_EQ(read.token_endpoint, "https://id.example/zone/token");
  EXPECT_EQ(read.jwks_uri, "https://id.example/zone/keys");
  EXPECT_EQ(read.algorithms, std::vector{TokenAlgorithm::rs256});
  EXPECT_TRUE(read_discovery(document_with("code_challenge_methods_supported"), kIssuer))
      << "the member is optional; PKCE is sent all the same";
}

TEST(Oidc, RefusesADocumentThatWillNotDo) {
  const auto refusal_of = [](const std::string& text) {
    const auto read = read_discovery(text, kIssuer);
    EXPECT_FALSE(read) << text;
    return read ? "" : read.error().code.name();
  };
  const std::string other = R"("https://other.example")";
  EXPECT_EQ(refusal_of(document_with("issuer", other)), kDiscoveryOfOtherIssuer.name());
  for (const std::string& text :
       {std::string(), std::string("[]"), document_with("issuer"), document_with("jwks_uri", "7"),
        document_with("token_endpoint"), document_with("jwks_uri", "\"\",\"jwks_uri\":\"\""),
        document_with("id_token_signing_alg_values_supported"),
        document_with("id_token_signing_alg_values_supported", R"(["HS256","none"])"),
        document_with("response_types_supported", R"(["token"])"),
        document_with("code_challenge_methods_supported", R"(["plain"])")}) {
    EXPECT_EQ(refusal_of(text), kDiscoveryMalformed.name()) << text;
  }
  for (const std::string name :
       {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"}) {
    const auto read = read_discovery(document_with(name, R"("http://id.example/")"), kIssuer);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, kEndpointNotSafe);
    EXPECT_EQ(read.error().place, name);
  }
}

TEST(Oidc, TrustsSecureAddressesAndThisMachine) {
  for (const std::string url :
       {"https://id.example", "https://id.example:8443/a?b=c", "http://127.0.0.1:3000/",
        "http://[::1]:3000", "http://localhost"}) {
    EXPECT_TRUE(is_safe_endpoint(url)) << url;
  }
  for (const std::string url :
       {"", "https://", "https:///a", "http://id.example", "http://127.0.0.1.evil.example",
        "http://localhost.evil.example", "http://localhost@evil.example", "https://u:p@id.example",
        "https://id.example/#a", "https://id.example/a b", "ftp://127.0.0.1", "//id.example",
        "http://127.0.0.1\\@evil.example", "http://[::1", "https://id.example/\xc3\xa9",
        "HTTPS://id.example"}) {
    EXPECT_FALSE(is_safe_endpoint(url)) << url;
  }
}

TEST(Oidc, SendsTheBrowserWithAChallengeAndWithoutTheVerifier) {
  EXPECT_EQ(code_challenge(kAttempt.code_verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  EXPECT_EQ(authorisation_url(provider(), kPublic, kAttempt),
            "https://id.example/zone/auth?response_type=code&client_id=cassia%20zone"
            "&redirect_uri=https%3A%2F%2Fzone.example%2Fback%3Fa%3D1&scope=openid%20email"
            "&state=s-1&nonce=n-1&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            "&code_challenge_method=S256");
  OidcProvider with_query = provider();
  with_query.authorization_endpoint += "?tenant=7";
  EXPECT_TRUE(authorisation_url(with_query, kPublic, kAttempt)
                  .starts_with("https://id.example/zone/auth?tenant=7&response_type=code&"));
}

TEST(Oidc, MakesEveryAttemptAnew) {
  std::set<std::string> seen;
  for (int count = 0; count < 100; ++count) {
    const SignInAttempt attempt = random_attempt();
    seen.insert({attempt.state, attempt.nonce, attempt.code_verifier});
    EXPECT_EQ(attempt.code_verifier.size(), 43U) << "RFC 7636 wants 43 to 128 letters";
  }
  EXPECT_EQ(seen.size(), 300U);
}

TEST(Oidc, TakesTheCodeOfItsOwnAttemptOnly) {
  const auto code_of = [](const CallbackParameters& parameters) {
    const auto code = read_callback(parameters, provider(), kAttempt);
    return code ? *code : std::string(code.error().code.name());
  };
  const std::string differs(kSignInStateDiffers.name());
  const std::string declined(kSignInDeclined.name());
  EXPECT_EQ(code_of({.state = "s-1", .code = "c-1"}), "c-1");
  EXPECT_EQ(code_of({.state = "s-1", .code = "c-1", .issuer = std::string(kIssuer)}), "c-1");
  EXPECT_EQ(code_of({.state = "s-2", .code = "c-1"}), differs);
  EXPECT_EQ(code_of({.code = "c-1"}), differs);
  EXPECT_EQ(code_of({.state = "s-1", .code = "c-1", .issuer = "https://evil.example"}), differs);
  EXPECT_EQ(code_of({.state = "s-1"}), declined);
  EXPECT_EQ(code_of({.state = "s-1", .code = ""}), declined);
  EXPECT_EQ(code_of({.state = "s-1", .code = "c-1", .error = "access_denied"}), declined);
  EXPECT_EQ(read_callback({.state = ""}, provider(), {}).error().code, kSignInStateDiffers)
      << "an attempt that never was";
  const auto noisy = read_callback({.state = "s-1", .error = "<b>"}, provider(), kAttempt);
  EXPECT_EQ(noisy.error().facts[0].value, "unknown");
}

TEST(Oidc, AsksForTheTokenWithTheVerifier) {
  const TokenRequest request = token_request(provider(), kPublic, kAttempt, "c/1");
  EXPECT_EQ(request.url, "https://id.example/zone/token");
  EXPECT_EQ(request.body,
            "grant_type=authorization_code&code=c%2F1"
            "&redirect_uri=https%3A%2F%2Fzone.example%2Fback%3Fa%3D1&client_id=cassia%20zone"
            "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
  EXPECT_EQ(request.authorization, "");
  OidcClient confidential = kPublic;
  confidential.secret = "a:b";
  EXPECT_EQ(token_request(provider(), confidential, kAttempt, "c").authorization,
            "Basic Y2Fzc2lhJTIwem9uZTphJTNBYg==");  // "cassia%20zone:a%3Ab"
}

TEST(Oidc, ReadsTheTokenOfTheAnswer) {
  EXPECT_EQ(read_token_response(R"({"access_token":"a","id_token":"x.y.z"})").value(), "x.y.z");
  EXPECT_EQ(read_token_response(R"({"error":"invalid_grant"})").error().code, kSignInDeclined);
  for (const std::string text : {"", "[]", "{}", R"({"id_token":7})", R"({"id_token":""})",
                                 R"({"id_token":"a","id_token":"b"})"}) {
    EXPECT_EQ(read_token_response(text).error().code, kTokenResponseMalformed) << text;
  }
}

}  // namespace
}  // namespace cassia::security

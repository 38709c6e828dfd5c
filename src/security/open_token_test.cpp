#include <gtest/gtest.h>
#include <openssl/err.h>
#include <rapidcheck.h>

#include "security/jwt.h"
#include "security/refusals.h"
#include "security/token_issuer_test.h"

namespace cassia::security {
namespace {

constexpr std::array<TokenAlgorithm, 3> kAll = {TokenAlgorithm::rs256, TokenAlgorithm::es256,
                                                TokenAlgorithm::eddsa};
constexpr std::string_view kHeader = R"({"alg":"EdDSA","kid":"k1"})";

struct Example {
  std::string keys;
  std::string token;
  std::string payload;
};

const std::string kJoe =
    "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";

// RFC 7515 appendix A.2, RFC 7515 appendix A.3, RFC 8037 appendix A.4.
const std::vector<Example>& examples() {
  static const std::vector<Example> kExamples = {
      {R"({"keys":[{"kty":"RSA","e":"AQAB","n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0)"
       R"(l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32)"
       R"(690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2Ca)"
       R"(pHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2)"
       R"(ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ"}]})",
       "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGx"
       "lLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5R"
       "Zmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrn"
       "byTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHW"
       "EsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0ig"
       "cN_IoypGlUPQGe77Rw",
       kJoe},
      {R"({"keys":[{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
       R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]})",
       "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGx"
       "lLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8I"
       "SlSApmWQxfKTUJqPP3-Kg6NU1Q",
       kJoe},
      {R"({"keys":[{"kty":"OKP","crv":"Ed25519",)"
       R"("x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]})",
       "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09P"
       "GcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg",
       "Example of Ed25519 signing"}};
  return kExamples;
}

std::string_view refusal_of(std::string_view token, const JwkSet& keys,
                            std::span<const TokenAlgorithm> allowed = kAll) {
  const auto opened = open_token(token, keys, allowed);
  return opened ? std::string_view() : opened.error().code.name();
}

std::string_view refusal_of_header(std::string_view header) {
  const TokenIssuer issuer;
  return refusal_of(issuer.sign(header, "{}"), JwkSet::parse(issuer.jwk_set()).value());
}

TEST(Token, OpensAsInTheExamplesOfTheStandards) {
  for (const Example& example : examples()) {
    const JwkSet keys = JwkSet::parse(example.keys).value();
    ASSERT_EQ(keys.keys().size(), 1U);
    const auto opened = open_token(example.token, keys, kAll);
    ASSERT_TRUE(opened) << base::to_text(opened.error());
    EXPECT_EQ(*opened, example.payload);
  }
}

TEST(Token, DoesNotOpenWhenALetterOfItWasChanged) {
  for (const Example& example : examples()) {
    const JwkSet keys = JwkSet::parse(example.keys).value();
    for (std::size_t at = 0; at < example.token.size(); ++at) {
      std::string changed = example.token;
      changed[at] = changed[at] == 'A' ? 'B' : 'A';
      EXPECT_NE(refusal_of(changed, keys), "") << at;
    }
  }
}

TEST(Token, LeavesNoErrorBehindForTheThreadsTls) {
  const JwkSet keys = JwkSet::parse(examples()[1].keys).value();
  const std::string& token = examples()[1].token;
  ERR_clear_error();
  EXPECT_EQ(refusal_of(token.substr(0, token.rfind('.')) + ".AAAA", keys), kTokenNotSigned.name());
  EXPECT_FALSE(JwkSet::parse(R"({"keys":[{"kty":"OKP","crv":"Ed25519","x":"AAAA"}]})"));
  EXPECT_EQ(ERR_peek_error(), 0U);
}

TEST(Token, OfTheExamplesDoesNotOpenUnderAnotherKeyOfItsKind) {
  const TokenIssuer issuer;
  EXPECT_EQ(refusal_of(examples()[2].token, JwkSet::parse(issuer.jwk_set()).value()),
            kTokenNotSigned.name());
}

TEST(Token, NamesAnAlgorithmOfTheList) {
  EXPECT_EQ(refusal_of_header(R"({"alg":"EdDSA"})"), "");
  for (const std::string header :
       {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"HS256"})", R"({"alg":"RS512"})",
        R"({"alg":"eddsa"})", R"({"alg":""})", R"({"alg":"EdDSA\u0000"})"}) {
    EXPECT_EQ(refusal_of_header(header), kTokenAlgorithmNotAllowed.name()) << header;
  }
  const TokenIssuer issuer;
  const std::array<TokenAlgorithm, 1> only = {TokenAlgorithm::rs256};
  EXPECT_EQ(refusal_of(issuer.sign(kHeader, "{}"), JwkSet::parse(issuer.jwk_set()).value(), only),
            kTokenAlgorithmNotAllowed.name());
}

// The old trick: a public RSA key is no secret, so whoever has it could make an HS256 signature.
TEST(Token, IsNeverCheckedWithAPublicKeyAsASecret) {
  const JwkSet keys = JwkSet::parse(examples()[0].keys).value();
  EXPECT_EQ(refusal_of("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", keys), kTokenAlgorithmNotAllowed.name());
  EXPECT_EQ(refusal_of("eyJhbGciOiJub25lIn0.e30.", keys), kTokenAlgorithmNotAllowed.name());
}

TEST(Token, HasAHeaderThatIsUnderstoodWhole) {
  for (const std::string header :
       {"", "[]", "{", "{}", R"({"alg":7})", R"({"alg":"EdDSA","crit":["exp"],"exp":1})",
        R"({"alg":"EdDSA","crit":[]})", R"({"alg":"EdDSA","typ":"at+jwt"})",
        R"({"alg":"EdDSA","typ":1})", R"({"alg":"EdDSA","kid":1})",
        R"({"alg":"none","alg":"EdDSA"})", R"({"alg":"EdDSA","a":{"b":1,"b":2}})",
        R"({"alg":"EdDSA","\u0061lg":"EdDSA"})", "{\"alg\":\"EdDSA\",\"x\":\"\xff\"}"}) {
    EXPECT_EQ(refusal_of_header(header), kTokenMalformed.name()) << header;
  }
  EXPECT_EQ(refusal_of_header(R"({"alg":"EdDSA","typ":"jwt","cty":"x"})"), "");
}

TEST(Token, HasThreePartsOfCanonicalBase64) {
  const TokenIssuer issuer;
  const JwkSet keys = JwkSet::parse(issuer.jwk_set()).value();
  const std::string token = issuer.sign(kHeader, "{}");
  for (const std::string& text :
       {std::string(), std::string("a"), std::string(".."), std::string("a.b.c.d"), token + ".",
        token + "=", " " + token, token + "\n", token.substr(0, token.rfind('.'))}) {
    EXPECT_EQ(refusal_of(text, keys), kTokenMalformed.name()) << text;
  }
  EXPECT_EQ(refusal_of(token.substr(0, token.rfind('.') + 1), keys), kTokenNotSigned.name());
  EXPECT_EQ(refusal_of(token + std::string(kTokenBytesMax, 'A'), keys), kTokenTooLong.name());
}

TEST(Token, IsOpenedByTheKeyThatItNames) {
  const TokenIssuer first(1);
  const TokenIssuer second(2);
  const JwkSet keys =
      JwkSet::parse(R"({"keys":[)" + first.jwk("k1") + "," + second.jwk("k2") + "]}").value();
  EXPECT_EQ(refusal_of(first.sign(kHeader, "{}"), keys), "");
  EXPECT_EQ(refusal_of(second.sign(kHeader, "{}"), keys), kTokenNotSigned.name());
  EXPECT_EQ(refusal_of(first.sign(R"({"alg":"EdDSA","kid":"k3"})", "{}"), keys),
            kTokenKeyUnknown.name());
  EXPECT_EQ(refusal_of(first.sign(R"({"alg":"EdDSA"})", "{}"), keys), kTokenKeyUnknown.name())
      << "without a name it could be either";
  const JwkSet twins =
      JwkSet::parse(R"({"keys":[)" + first.jwk("k1") + "," + second.jwk("k1") + "]}").value();
  EXPECT_EQ(refusal_of(first.sign(kHeader, "{}"), twins), kTokenKeyUnknown.name());
}

TEST(Token, OpensWhateverWasSigned) {
  const TokenIssuer issuer;
  const JwkSet keys = JwkSet::parse(issuer.jwk_set()).value();
  EXPECT_TRUE(rc::check([&](const std::string& payload) {
    RC_ASSERT(open_token(issuer.sign(kHeader, payload), keys, kAll).value() == payload);
  }));
}

}  // namespace
}  // namespace cassia::security

#include "security/jwk.h"

#include <gtest/gtest.h>

#include "security/refusals.h"

namespace cassia::security {
namespace {

constexpr std::string_view kEdwards = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";  // RFC 8037
constexpr std::string_view kX = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";  // RFC 7517 A.1
constexpr std::string_view kY = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";

std::string set_of(const std::string& key) { return R"({"keys":[)" + key + "]}"; }
std::string edwards(const std::string& more = "") {
  return R"({"kty":"OKP","crv":"Ed25519","x":")" + std::string(kEdwards) + "\"" + more + "}";
}
std::string p256(std::string_view x, std::string_view y) {
  return R"({"kty":"EC","crv":"P-256","use":"enc","kid":"1","x":")" + std::string(x) +
         R"(","y":")" + std::string(y) + "\"}";
}
std::string for_signing(std::string key) { return key.replace(key.find("enc"), 3, "sig"); }
std::string rsa(std::string_view n, std::string_view e = "AQAB") {
  return R"({"kty":"RSA","alg":"RS256","n":")" + std::string(n) + R"(","e":")" + std::string(e) +
         "\"}";
}
// `bytes` bytes with the top and the lowest bit set.
std::string odd_number(std::size_t bytes) {
  std::string number = "_" + std::string(bytes * 4 / 3 - 1, '_');
  return number;
}

std::size_t count_of(const std::string& key) {
  const auto set = JwkSet::parse(set_of(key));
  EXPECT_TRUE(set) << key << base::to_text(set.error());
  return set ? set->keys().size() : 99;
}
std::string place_of(const std::string& key) {
  const auto set = JwkSet::parse(set_of(key));
  EXPECT_FALSE(set) << key;
  return set ? "" : set.error().place;
}

TEST(JwkSet, TakesTheKeysThatVerifyAndPassesOverOthers) {
  EXPECT_EQ(count_of(""), 0U);
  EXPECT_EQ(count_of(edwards()), 1U);
  EXPECT_EQ(count_of(edwards(R"(,"use":"sig","alg":"EdDSA","key_ops":["verify"])")), 1U);
  EXPECT_EQ(count_of(for_signing(p256(kX, kY))), 1U);
  EXPECT_EQ(count_of(rsa(odd_number(258))), 1U);
  EXPECT_EQ(count_of(p256(kX, kY)), 0U) << "this one encrypts (RFC 7517 appendix A.1)";
  EXPECT_EQ(count_of(edwards(R"(,"use":"enc")")), 0U);
  EXPECT_EQ(count_of(edwards(R"(,"alg":"ES256")")), 0U);
  EXPECT_EQ(count_of(edwards(R"(,"key_ops":["sign"])")), 0U);
  EXPECT_EQ(count_of(edwards(R"(,"key_ops":"verify")")), 0U);
  EXPECT_EQ(count_of(R"({"kty":"oct","k":"AAAA"})"), 0U) << "a shared secret is never a key here";
  EXPECT_EQ(count_of(R"({"kty":"EC","crv":"P-521"})"), 0U);
  EXPECT_EQ(count_of(R"({"kty":"new"})"), 0U);
}

TEST(JwkSet, RefusesKeysThatCannotBeOnes) {
  EXPECT_EQ(place_of("7"), "keys[0].kty");
  EXPECT_EQ(place_of("{}"), "keys[0].kty");
  EXPECT_EQ(place_of(edwards() + R"(,{"kty":"OKP","crv":"Ed25519"})"), "keys[1].x");
  EXPECT_EQ(place_of(R"({"kty":"OKP","crv":"Ed25519","x":"AAAA"})"), "keys[0].x");
  EXPECT_EQ(place_of(edwards(R"(,"kid":7)")), "keys[0].kid");
  EXPECT_EQ(place_of(edwards(R"(,"use":7)")), "keys[0].use");
  EXPECT_EQ(place_of(for_signing(p256(kX, kX))), "keys[0].x") << "no point of the curve";
  EXPECT_EQ(place_of(for_signing(p256(kX, "AAAA"))), "keys[0].y");
  EXPECT_EQ(place_of(rsa(odd_number(129))), "keys[0].n") << "1032 bits are too few";
  EXPECT_EQ(place_of(rsa(odd_number(1200))), "keys[0].n") << "9600 bits are too many";
  EXPECT_EQ(place_of(rsa(odd_number(258), "AQ")), "keys[0].e") << "one is no exponent";
  EXPECT_EQ(place_of(rsa(odd_number(258), "Ag")), "keys[0].e") << "nor is an even number";
  EXPECT_EQ(place_of(rsa(odd_number(258), "")), "keys[0].e");
}

TEST(JwkSet, IsAJsonObjectWithKeys) {
  for (const std::string& text :
       {std::string(), std::string("{}"), std::string("[]"), std::string(R"({"keys":{}})"),
        std::string(R"({"keys":[],"keys":[]})"), std::string(R"({"keys":[]} x)"),
        set_of(std::string(100, '[')), "{\"keys\":[]" + std::string(300'000, ' ') + "}"}) {
    const auto set = JwkSet::parse(text);
    ASSERT_FALSE(set) << text.substr(0, 100);
    EXPECT_EQ(set.error().code, kKeySetMalformed);
  }
  std::string many = edwards();
  for (int count = 0; count < 64; ++count) {
    many += "," + edwards();
  }
  EXPECT_EQ(place_of(many), "keys");
}

TEST(JwkSet, NamesAlgorithmsAsTheStandardDoes) {
  for (const auto algorithm :
       {TokenAlgorithm::rs256, TokenAlgorithm::es256, TokenAlgorithm::eddsa}) {
    EXPECT_EQ(parse_token_algorithm(to_text(algorithm)), algorithm);
  }
  EXPECT_FALSE(parse_token_algorithm("none"));
}

}  // namespace
}  // namespace cassia::security

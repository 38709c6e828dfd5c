#include "security/secret.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <set>

#include "security/base64.h"
#include "security/hmac.h"
#include "security/key.h"
#include "security/lookup.h"

namespace cassia::security {
namespace {

std::vector<std::uint8_t> bytes_of_hex(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t at = 0; at < text.size(); at += 2) {
    bytes.push_back(
        static_cast<std::uint8_t>(std::stoi(std::string(text.substr(at, 2)), nullptr, 16)));
  }
  return bytes;
}

TEST(Secret, IsNeverGivenTwice) {
  std::set<std::string> seen;
  for (int count = 0; count < 1000; ++count) {
    EXPECT_EQ(random_id().size(), 22U);
    EXPECT_TRUE(seen.insert(random_id()).second);
    EXPECT_TRUE(seen.insert(random_secret()).second);
  }
  EXPECT_EQ(random_secret().size(), 43U);
  EXPECT_EQ(from_base64(random_secret(), Alphabet::url)->size(), 32U);
  EXPECT_NE(random_key(), random_key());
}

TEST(Secret, IsStoredAsItsDigest) {
  EXPECT_EQ(base::to_hex(digest_of("abc").bytes),  // FIPS 180-4, example
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Secret, IsTheSameOnlyWhenEveryByteIs) {
  EXPECT_TRUE(is_same_secret("", ""));
  EXPECT_TRUE(is_same_secret("abc", "abc"));
  EXPECT_FALSE(is_same_secret("abc", "abd"));
  EXPECT_FALSE(is_same_secret("abc", "ab"));
  EXPECT_FALSE(is_same_secret("", "a"));
}

TEST(Base64, HasOneTextForBytes) {
  struct Case {
    std::string bytes;
    std::string standard;
    std::string url;
  };
  for (const Case& each : std::vector<Case>{{"", "", ""},  // RFC 4648 section 10
                                            {"f", "Zg==", "Zg"},
                                            {"fo", "Zm8=", "Zm8"},
                                            {"foo", "Zm9v", "Zm9v"},
                                            {"foobar", "Zm9vYmFy", "Zm9vYmFy"},
                                            {"\xfb\xff\xfe", "+//+", "-__-"}}) {
    EXPECT_EQ(to_base64(base::bytes_of(each.bytes), Alphabet::standard), each.standard);
    EXPECT_EQ(to_base64(base::bytes_of(each.bytes), Alphabet::url), each.url);
  }
  for (const std::string text : {"Zg", "Zg=", "Zh==", "Zg==\n", " Zg==", "Z", "-__-", "Zg==Zg=="}) {
    EXPECT_FALSE(from_base64(text, Alphabet::standard)) << text;
  }
  for (const std::string text : {"Zg==", "Zh", "+//+", "Zg\n", "Z", "Zm9v Zm9v"}) {
    EXPECT_FALSE(from_base64(text, Alphabet::url)) << text;
  }
}

TEST(Base64, IsReadBack) {
  EXPECT_TRUE(rc::check([](const std::vector<std::uint8_t>& bytes) {
    for (const Alphabet alphabet : {Alphabet::standard, Alphabet::url}) {
      RC_ASSERT(from_base64(to_base64(bytes, alphabet), alphabet) == bytes);
    }
  }));
}

// RFC 4231, test cases 1, 2, 6 (a key longer than a block) and the same text in parts.
TEST(Hmac, IsThatOfTheStandard) {
  const auto hex = [](base::Bytes key, std::initializer_list<base::Bytes> parts) {
    return base::to_hex(hmac_sha256(key, parts).bytes);
  };
  EXPECT_EQ(
      hex(bytes_of_hex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"), {base::bytes_of("Hi There")}),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  EXPECT_EQ(hex(base::bytes_of("Jefe"),
                {base::bytes_of("what do ya want "), base::bytes_of("for nothing?")}),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(hex(std::vector<std::uint8_t>(131, 0xaa),
                {base::bytes_of("Test Using Larger Than Block-Size Key - Hash Key First")}),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Lookup, TakesLoginsAsTheyAreCompared) {
  EXPECT_EQ(normalise_login("  Nguyen.Thi@Example.VN\t"), "nguyen.thi@example.vn");
  EXPECT_EQ(normalise_login(" \n"), "");
  EXPECT_EQ(normalise_login("陈 Li"), "陈 li") << "a blank within is a letter of the login";
  EXPECT_EQ(normalise_login("ÉVA"), "Éva") << "only ASCII letters are folded";
}

TEST(Lookup, IsAMatterOfTheKey) {
  Key key{};
  key.fill(0x0b);
  EXPECT_EQ(lookup_of("450102199003071234", key),
            "ed6fed728c49439bdd8632c469003d885f8aa4944cbbecc71ceccf6289ea0361");
  EXPECT_NE(lookup_of("450102199003071234", random_key()),
            lookup_of("450102199003071234", random_key()));
}

}  // namespace
}  // namespace cassia::security

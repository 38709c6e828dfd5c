#include "security/sealing.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "security/refusals.h"

namespace cassia::security {
namespace {

// The example of draft-irtf-cfrg-xchacha-03, appendix A.3.1: nonce, ciphertext and tag.
constexpr std::string_view kSealedExample =
    "sealed.1."
    "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXvW0XnT6D1DuVdleUk8DpOVcqFwAlK_rMvtKQLCE5bLtzHH8bC0qmRAvz"
    "qC9O2n45rmTGcIxUwhbLlrcuEhO0Ui-Mm6QNtdlFsRtpuYLBu54_P6wrw2lIj3ayODVl0__5IflmTJdjfal2iBL2"
    "FcaLE7UuwIdZJMHHmHlH3q_YeArPSQ";

Key example_key() {
  Key key{};
  for (std::size_t at = 0; at < key.size(); ++at) {
    key[at] = static_cast<std::uint8_t>(0x80 + at);
  }
  return key;
}

TEST(Sealing, OpensTheExampleOfTheStandard) {
  EXPECT_EQ(
      unseal(kSealedExample, example_key(), "\x50\x51\x52\x53\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7")
          .value(),
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
      "future, sunscreen would be it.");
}

TEST(Sealing, OpensOnlyUnderItsKeyAndForItsPurpose) {
  EXPECT_TRUE(rc::check([](const std::string& text, const std::string& purpose, Key other) {
    const Key key = random_key();
    const std::string sealed = seal(text, key, purpose);
    RC_ASSERT(unseal(sealed, key, purpose).value() == text);
    RC_ASSERT(unseal(sealed, other, purpose).error().code == kSealedTextDoesNotOpen);
    RC_ASSERT(unseal(sealed, key, purpose + "x").error().code == kSealedTextDoesNotOpen);
    RC_ASSERT(seal(text, key, purpose) != sealed);
  }));
}

TEST(Sealing, NoticesEveryChangedLetter) {
  const Key key = random_key();
  const std::string sealed = seal("阮氏", key, "name");
  for (std::size_t at = 0; at < sealed.size(); ++at) {
    std::string changed = sealed;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(unseal(changed, key, "name")) << at;
  }
}

TEST(Sealing, RefusesWhatIsNoSealedText) {
  const std::string sealed = seal("a", example_key(), "");
  for (const std::string& text :
       {std::string(), std::string("sealed.1."), std::string("sealed.1.AAAA"),
        "sealed.2." + sealed.substr(9), sealed + "=", sealed + "\n", sealed.substr(9)}) {
    const auto opened = unseal(text, example_key(), "");
    ASSERT_FALSE(opened) << text;
    EXPECT_EQ(opened.error().code, kSealedTextMalformed) << text;
  }
}

}  // namespace
}  // namespace cassia::security

#include "runtime/signed_note.h"

#include <gtest/gtest.h>

#include <array>

#include "runtime/signer_test.h"

namespace cassia::runtime {
namespace {

TEST(SignedNote, OpensToItsTextByTheKeyThatSignedIt) {
  const auto signer = signer_of(1);
  const std::string note = sign_note("kind/1\n{}\n", *signer);
  EXPECT_EQ(open_note(note, signer->verifier()), "kind/1\n{}\n");
  EXPECT_FALSE(open_note(note, signer_of(2)->verifier()));
}

TEST(SignedNote, DoesNotOpenWhenAnyLetterIsAnother) {
  const auto signer = signer_of(1);
  const std::string note = sign_note("kind/1\n{}\n", *signer);
  for (std::size_t i = 0; i < note.size(); ++i) {
    std::string other = note;
    other[i] = other[i] == 'x' ? 'y' : 'x';
    EXPECT_FALSE(open_note(other, signer->verifier())) << i;
  }
  EXPECT_FALSE(open_note("", signer->verifier()));
  EXPECT_FALSE(open_note("kind/1\n{}\n", signer->verifier()));
}

TEST(SignedNote, OpensWhenAnotherSignatureStandsBesideItsOwn) {
  const auto signer = signer_of(1);
  const std::string other = sign_note("kind/1\n", *signer_of(2));
  const std::string own = sign_note("kind/1\n", *signer);
  const std::string both = other + own.substr(own.find("\n\n") + 2);
  EXPECT_EQ(open_note(both, signer->verifier()), "kind/1\n");
}

}  // namespace
}  // namespace cassia::runtime

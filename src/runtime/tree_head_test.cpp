#include "runtime/tree_head.h"

#include <gtest/gtest.h>

#include <array>

#include "runtime/base64.h"
#include "runtime/receipt.h"
#include "runtime/refusals.h"
#include "runtime/signer_test.h"

namespace cassia::runtime {
namespace {

TreeHead head() {
  return {.zone_id = "pingxiang",
          .size = 1204,
          .root = base::sha256({base::bytes_of("root")}),
          .epoch = 2,
          .signed_at = base::Instant::parse("2026-04-20T01:02:03.000004Z").value()};
}

// `text` with `to` in the place of the first `from`, which must be there.
struct Change {
  std::string_view from;
  std::string_view to;
};
std::string changed(std::string text, const Change& change) {
  const std::size_t place = text.find(change.from);
  if (place == std::string::npos) {
    ADD_FAILURE() << text << " does not hold " << change.from;
    return text;
  }
  return text.replace(place, change.from.size(), change.to);
}

TEST(TreeHead, IsReadBackAsItWasSigned) {
  const auto signer = signer_of(1);
  const std::string note = sign_tree_head(head(), *signer);
  EXPECT_EQ(read_tree_head(note).value(), head());
  EXPECT_EQ(open_tree_head(note, signer->verifier()).value(), head());
}

TEST(TreeHead, IsACheckpointInASignedNote) {
  const auto signer = signer_of(1);
  EXPECT_TRUE(sign_tree_head(head(), *signer)
                  .starts_with("cassia/pingxiang\n1204\n" + to_base64(head().root.bytes) +
                               "\nepoch 2\nsigned_at 2026-04-20T01:02:03.000004Z\n\n"
                               "\u2014 pingxiang "));
}

TEST(TreeHead, SameHeadAndKeyGiveTheSameNote) {
  EXPECT_EQ(sign_tree_head(head(), *signer_of(1)), sign_tree_head(head(), *signer_of(1)));
  EXPECT_NE(sign_tree_head(head(), *signer_of(1)), sign_tree_head(head(), *signer_of(2)));
}

TEST(TreeHead, RefusesWhatIsNoHead) {
  struct Case {
    Change change;
    std::string_view place;
  };
  const std::string note = sign_tree_head(head(), *signer_of(1));
  for (const Case& one : {
           Case{{"cassia/", "casia/"}, "origin"},
           Case{{"1204", "-1"}, "size"},
           Case{{"1204", "01204"}, "size"},
           Case{{"1204", "99999999999999999999"}, "size"},
           Case{{"1204", "12 04"}, "size"},
           Case{{"1204\n", "1204\n\x01"}, "root"},
           Case{{"1204\n", "1204\nAAAA"}, "root"},
           Case{{"epoch 2", "epoch two"}, "epoch"},
           Case{{"epoch 2", "era 2"}, "epoch"},
           Case{{"signed_at 2026", "signed_at 20X6"}, "signed_at"},
           Case{{"signed_at ", "signed at "}, "signed_at"},
           Case{{"03.000004Z\n", "03.000004Z\nand more\n"}, "note"},
           Case{{"\n\n", "\n"}, "note"},
       }) {
    const std::string text = changed(note, one.change);
    const auto read = read_tree_head(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, kTreeHeadMalformed) << text;
    EXPECT_EQ(read.error().place, one.place) << text;
    EXPECT_EQ(open_tree_head(text, signer_of(1)->verifier()).error().code, kTreeHeadMalformed);
  }
}

TEST(TreeHead, RefusesTextThatIsCutOffOrTooLong) {
  const std::string note = sign_tree_head(head(), *signer_of(1));
  for (const std::string& text : {std::string(), note.substr(0, note.size() - 1),
                                  note.substr(0, 20), note + std::string(1U << 16U, '\n')}) {
    EXPECT_EQ(read_tree_head(text).error().code, kTreeHeadMalformed);
  }
}

TEST(TreeHead, IsNotSignedByAnotherKey) {
  const std::string note = sign_tree_head(head(), *signer_of(1));
  const auto refusal = open_tree_head(note, signer_of(2)->verifier()).error();
  EXPECT_EQ(refusal.code, kTreeHeadNotSigned);
  EXPECT_EQ(refusal.place, "signature");
  VerifierKey renamed = signer_of(1)->verifier();
  renamed.name = "dongxing";
  EXPECT_EQ(open_tree_head(note, renamed).error().code, kTreeHeadNotSigned);
}

TEST(TreeHead, IsNotSignedWhenAWordOfItWasChanged) {
  const auto signer = signer_of(1);
  const std::string note = sign_tree_head(head(), *signer);
  for (const Change& change : {Change{"pingxiang", "dongxing"}, Change{"1204", "1203"},
                               Change{"epoch 2", "epoch 3"}, Change{"03.000004Z", "04.000004Z"}}) {
    const std::string text = changed(note, change);
    ASSERT_TRUE(read_tree_head(text)) << text;
    EXPECT_EQ(open_tree_head(text, signer->verifier()).error().code, kTreeHeadNotSigned) << text;
  }
}

TEST(TreeHead, IsNotSignedWithoutAWholeSignature) {
  const auto signer = signer_of(1);
  const std::string note = sign_tree_head(head(), *signer);
  const std::size_t signature = note.find("\u2014");
  for (const std::string& text :
       {note.substr(0, signature), changed(note, {"\u2014 pingxiang ", "\u2014 pingxiang AAAA"}),
        changed(note, {"\u2014 pingxiang ", "- pingxiang "})}) {
    EXPECT_EQ(open_tree_head(text, signer->verifier()).error().code, kTreeHeadNotSigned) << text;
  }
}

TEST(TreeHead, MayBeSignedByOthersAsWell) {
  const auto zone = signer_of(1);
  const auto witness = signer_of(2, "witness");
  std::string note = sign_tree_head(head(), *witness);
  const std::string own = sign_tree_head(head(), *zone);
  note += own.substr(own.find("\u2014"));
  EXPECT_EQ(open_tree_head(note, zone->verifier()).value(), head());
  EXPECT_EQ(open_tree_head(note, witness->verifier()).value(), head());
}

TEST(VerifierKey, ReadsBackItsText) {
  const VerifierKey key = signer_of(1)->verifier();
  EXPECT_EQ(parse_verifier_key(to_text(key)), key);
  EXPECT_TRUE(to_text(key).starts_with("pingxiang+"));
}

TEST(VerifierKey, IsNothingWhenTheTextIsDamaged) {
  const std::string text = to_text(signer_of(1)->verifier());
  for (const std::string& damaged :
       {std::string(), std::string("pingxiang"), std::string("pingxiang+00000000"),
        changed(text, {"pingxiang", "dongxing"}), changed(text, {"pingxiang", ""}),
        changed(text, {"pingxiang", "ping xiang"}), changed(text, {"+", "+0"}),
        text.substr(0, text.size() - 1), text + "A", text + "\n"}) {
    EXPECT_FALSE(parse_verifier_key(damaged)) << damaged;
  }
}

TEST(VerifierKey, TellsWhoSigned) {
  const auto signer = signer_of(1);
  Signature signature = signer->sign("text");
  EXPECT_TRUE(is_signed_by(signer->verifier(), "text", signature));
  EXPECT_FALSE(is_signed_by(signer->verifier(), "texts", signature));
  EXPECT_FALSE(is_signed_by(signer_of(2)->verifier(), "text", signature));
  signature[0] ^= 1U;
  EXPECT_FALSE(is_signed_by(signer->verifier(), "text", signature));
}

TEST(Base64, HasTheVectorsOfItsStandard) {
  struct Case {
    std::string_view bytes;
    std::string_view text;
  };
  for (const Case& one : {Case{"", ""}, Case{"f", "Zg=="}, Case{"fo", "Zm8="}, Case{"foo", "Zm9v"},
                          Case{"foobar", "Zm9vYmFy"}, Case{"\xFB\xFF", "+/8="}}) {
    EXPECT_EQ(to_base64(base::bytes_of(one.bytes)), one.text);
    const auto read = from_base64(one.text);
    ASSERT_TRUE(read) << one.text;
    EXPECT_EQ(std::string(read->begin(), read->end()), one.bytes);
  }
}

TEST(Base64, HasOneSpelling) {
  for (const std::string_view text :
       {"Zg", "Zg=", "Zg===", "Zh==", "Zg==\n", " Zg==", "Z g==", "-_8=", "=", "Zg==Zg=="}) {
    EXPECT_FALSE(from_base64(text)) << text;
  }
}

TEST(Receipt, IsReadBackAsItWasKept) {
  const Receipt receipt{.first_position = 7,
                        .event_count = 3,
                        .decided_at = head().signed_at,
                        .streams = {{.stream = "declaration/D-1", .version = 2},
                                    {.stream = "account/桂", .version = 1}}};
  EXPECT_EQ(decode_receipt(encode_receipt(receipt)).value(), receipt);
  EXPECT_EQ(decode_receipt(encode_receipt(Receipt{})).value(), Receipt{});
  EXPECT_FALSE(decode_receipt(""));
  EXPECT_FALSE(decode_receipt("{}"));
}

}  // namespace
}  // namespace cassia::runtime

#include "base/utf8.h"

#include <gtest/gtest.h>

namespace cassia::base {
namespace {

TEST(Utf8, TakesLettersAndRefusesWhatIsNone) {
  for (const std::string text : {"a", "\xC4\x91", "榴", "\xF0\xA0\x80\x80"}) {
    std::string_view rest = text;
    std::string again;
    append_letter(again, take_letter(rest));
    EXPECT_EQ(again, text);
    EXPECT_TRUE(rest.empty());
  }
  for (const std::string text : {"\xC0\x80", "\xED\xA0\x80", "\xE6", "\xF8"}) {
    std::string_view rest = text;
    EXPECT_EQ(take_letter(rest), kNoLetter);
    EXPECT_EQ(rest.size(), text.size() - 1);
  }
}

TEST(Utf8, CutsBetweenSequences) {
  EXPECT_EQ(utf8_prefix("a桂b", 3), "a");
  EXPECT_EQ(utf8_prefix("a桂b", 4), "a桂");
  EXPECT_EQ(utf8_prefix("a桂b", 64), "a桂b");
}

TEST(Utf8, KnowsAndMendsMalformedTexts) {
  EXPECT_TRUE(is_utf8("桂花"));
  EXPECT_FALSE(is_utf8("\xE6\xA1"));
  EXPECT_EQ(replace_malformed("a\xFF桂\xE6"), "a\uFFFD桂\uFFFD");
}

}  // namespace
}  // namespace cassia::base

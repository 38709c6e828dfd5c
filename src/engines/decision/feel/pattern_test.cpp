#include "engines/decision/feel/pattern.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {
namespace {

bool found(std::string_view text, std::string_view pattern, std::string_view flags = {}) {
  const auto result = finds({.pattern = pattern, .flags = flags}, text);
  EXPECT_TRUE(result.has_value()) << pattern;
  return result.has_value() && *result;
}

std::string replaced(std::string_view text, std::string_view pattern, std::string_view with,
                     std::string_view flags = {}) {
  const auto result = replace_all({.pattern = pattern, .flags = flags}, text, with);
  return result.has_value() ? *result : std::string(result.error().code.name());
}

TEST(Pattern, FindsAsXPathDoes) {
  EXPECT_TRUE(found("abracadabra", "^a.*a$"));
  EXPECT_FALSE(found("abracadabra", "^bra"));
  EXPECT_TRUE(found("a\nb", "a.b", "s"));
  EXPECT_FALSE(found("a\nb", "a.b"));
  EXPECT_FALSE(found("a\rb", "a.b"));
  EXPECT_TRUE(found("x\nabc\ny", "^abc$", "m"));
  EXPECT_FALSE(found("x\nabc\ny", "^abc$"));
  EXPECT_TRUE(found("HELLO", "hello", "i"));
  EXPECT_TRUE(found("helloworld", "hello world", "x"));
  EXPECT_FALSE(found("helloworld", "hello[ ]world", "x"));
  EXPECT_TRUE(found("a.b", "a.b", "q"));
  EXPECT_FALSE(found("axb", "a.b", "q"));
  EXPECT_TRUE(found("宁波", "^\\p{Lo}{2}$"));
}

TEST(Pattern, HasClassesWithSubtraction) {
  EXPECT_TRUE(found("b", "^[a-z-[aeiou]]$"));
  EXPECT_FALSE(found("e", "^[a-z-[aeiou]]$"));
  EXPECT_TRUE(found("x", "^[A-Z-[OI]]$", "i"));
  EXPECT_FALSE(found("i", "^[A-Z-[OI]]$", "i"));
  EXPECT_TRUE(found("宁", "^[\\p{L}-[a-z]]$"));
  EXPECT_FALSE(found("q", "^[\\p{L}-[a-z]]$"));
  EXPECT_TRUE(found("_x1", "^\\i\\c*$"));
  EXPECT_FALSE(found("1x", "^\\i\\c*$"));
  EXPECT_TRUE(found("-", "^[a\\-z]$"));
  EXPECT_TRUE(found("]", "^[\\]]$"));
}

TEST(Pattern, ReplacesWithGroups) {
  EXPECT_EQ(replaced("abracadabra", "bra", "*"), "a*cada*");
  EXPECT_EQ(replaced("darted", "^(.*?)d(.*)$", "$1c$2"), "carted");
  EXPECT_EQ(replaced("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3"), "(012) 345-6789");
  EXPECT_EQ(replaced("abcd", "(ab)|(a)", "[1=$1][2=$2]"), "[1=ab][2=]cd");
  EXPECT_EQ(replaced("ab", "(a)", "$12"), "a2b");
  EXPECT_EQ(replaced("a", "a", "\\$\\\\"), "$\\");
  EXPECT_EQ(replaced("a.b", ".", "$1", "q"), "a$1b");
}

TEST(Pattern, RefusesWhatXPathOrTheLibraryDoesNotHave) {
  for (const char* pattern : {"(", "[a", "a)", "(a)\\1", "\\p{IsGreek}", "(?=a)", "a{2000}", "]",
                              "\\y", "[z-a]", "a**", "[]", "[[a]]"}) {
    const auto result = finds({.pattern = pattern}, "a");
    ASSERT_FALSE(result.has_value()) << pattern;
    EXPECT_EQ(result.error().code, kFeelPattern) << pattern;
  }
  EXPECT_FALSE(finds({.pattern = "a", .flags = "z"}, "a").has_value());
  EXPECT_EQ(replaced("abc", "x*", "-"), "feel_pattern");
  EXPECT_EQ(replaced("abc", "b", "$"), "feel_pattern");
  EXPECT_EQ(replaced("abc", "b", "\\n"), "feel_pattern");
}

TEST(Pattern, SplitsKeepingEmptyParts) {
  EXPECT_EQ(*split({.pattern = ";"}, "a;b;c;;"), (std::vector<std::string>{"a", "b", "c", "", ""}));
  EXPECT_EQ(*split({.pattern = ";"}, ""), std::vector<std::string>{""});
}

}  // namespace
}  // namespace cassia::engines::decision::feel

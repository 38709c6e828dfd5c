#include "engines/decision/feel/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {
namespace {

Vocabulary words() {
  Vocabulary vocabulary;
  for (const char* name : {"date of birth", "a-b", "Person's name", "gross weight"}) {
    vocabulary.add_name(name);
  }
  return vocabulary;
}

base::Result<NodePtr> parsed(std::string_view text) { return parse_expression(text, words()); }

TEST(Parser, TakesTheLongestKnownName) {
  EXPECT_EQ((*parsed("date of  birth"))->as<NameNode>()->name, "date of birth");
  EXPECT_EQ((*parsed("a-b"))->as<NameNode>()->name, "a-b");
  EXPECT_NE((*parsed("a-bc"))->as<BinaryNode>(), nullptr);
  EXPECT_NE((*parsed("a - c"))->as<BinaryNode>(), nullptr);
  EXPECT_EQ((*parsed("x.gross weight"))->as<PathNode>()->name, "gross weight");
  EXPECT_EQ((*parsed("Person's name"))->as<NameNode>()->name, "Person's name");
}

TEST(Parser, LearnsTheNamesThatAnExpressionBinds) {
  EXPECT_TRUE(parsed("for unit price in prices return unit price + 1").has_value());
  EXPECT_TRUE(parsed("{net price: 1, tax: net price * 2}.net price").has_value());
  EXPECT_TRUE(parsed("function(net price: number) net price + 1").has_value());
  EXPECT_TRUE(parsed("f(start position: 3, net price: 4)").has_value());
}

TEST(Parser, TellsTheLineAndColumnOfEveryError) {
  const auto place = [](std::string_view text) {
    const auto result = parsed(text);
    EXPECT_EQ(result.error().code, kFeelSyntax) << text;
    return result.error().place;
  };
  EXPECT_EQ(place("1 +"), "line 1, column 4");
  EXPECT_EQ(place("(1"), "line 1, column 3");
  EXPECT_EQ(place("1 +\n  * 2"), "line 2, column 3");
  EXPECT_EQ(place("\"宁\" 2"), "line 1, column 5");
  EXPECT_EQ(place("\"abc"), "line 1, column 1");
  EXPECT_EQ(place("if a then b"), "line 1, column 12");
  EXPECT_EQ(place("{a: 1,}"), "line 1, column 7");
  EXPECT_EQ(place("1 /* never ends"), "line 1, column 3");
  EXPECT_EQ(place("x instance of"), "line 1, column 14");
  EXPECT_EQ(place("\"\\uD800\""), "line 1, column 2");
  EXPECT_EQ(place(""), "line 1, column 1");
}

TEST(Parser, RefusesWhatIsTooDeepWithItsPlace) {
  const auto deep = [](std::string_view open, std::string_view close) {
    std::string text;
    for (int level = 0; level < 10'000; ++level) {
      text += open;
    }
    text += "1";
    for (int level = 0; level < 10'000; ++level) {
      text += close;
    }
    return parsed(text);
  };
  for (const auto& [open, close] : {std::pair("(", ")"),
                                    {"[", "]"},
                                    {"-", ""},
                                    {"if true then ", " else 1"},
                                    {"", "+1"},
                                    {"{a:", "}"},
                                    {"f(", ")"},
                                    {"for i in x return ", ""},
                                    {"function() ", ""},
                                    {"", "[1]"}}) {
    const auto result = deep(open, close);
    ASSERT_FALSE(result.has_value()) << open;
    EXPECT_EQ(result.error().code, kFeelTooDeep) << open;
    EXPECT_TRUE(result.error().place.starts_with("line 1, column ")) << open;
  }
  std::string type;
  for (int level = 0; level < 10'000; ++level) {
    type += "list<";
  }
  EXPECT_EQ(parse_type(type, words()).error().code, kFeelTooDeep);
}

TEST(Parser, RefusesWhatIsTooLongOrNoText) {
  EXPECT_EQ(parsed(std::string(kTextBytesMax + 1, ' ')).error().code, kFeelTooLong);
  EXPECT_EQ(parsed("\"\xC3\"").error().code, kFeelNotUtf8);
  EXPECT_EQ(parsed("\"\xED\xA0\x80\"").error().code, kFeelNotUtf8);
  EXPECT_EQ(parsed("x instance of tNothing").error().code, kFeelUnknownType);
}

TEST(Parser, ReadsTypes) {
  for (const char* text : {"number", "list<date and time>", "context<a b: number, c: list<string>>",
                           "range<date>", "function<number, string> -> boolean",
                           "function<> -> Any", "list", "context", "days and time duration"}) {
    const auto type = parse_type(text, words());
    ASSERT_TRUE(type.has_value()) << text;
    EXPECT_EQ(to_text(**parse_type(to_text(**type), words())), to_text(**type)) << text;
  }
}

TEST(Parser, ReadsTheTestsOfACell) {
  const auto tests = [](std::string_view text) { return *parse_unary_tests(text, words()); };
  EXPECT_TRUE(tests("-").is_any);
  EXPECT_EQ(tests("< 5, [10..20), \"x\"").tests.size(), 3U);
  EXPECT_TRUE(tests("not(\"a\", \"b\")").is_negated);
  EXPECT_FALSE(tests("not(true) and ?").is_negated);
  EXPECT_TRUE(tests("? > 1").tests[0]->mentions_input);
  EXPECT_NE(tests(">= 5").tests[0]->as<ComparisonNode>(), nullptr);
  EXPECT_NE(tests("]1..5[").tests[0]->as<RangeNode>(), nullptr);
  EXPECT_NE(tests("-5").tests[0]->as<NegationNode>(), nullptr);
  EXPECT_EQ(parse_unary_tests("< 5,", words()).error().code, kFeelSyntax);
}

}  // namespace
}  // namespace cassia::engines::decision::feel

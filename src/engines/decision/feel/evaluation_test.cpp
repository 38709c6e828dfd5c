#include "engines/decision/feel/evaluation.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/feel/outcome_test.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {
namespace {

TEST(Evaluation, ComputesWithNumbersMomentsAndDurations) {
  check({{"1 + 2 * 3 ** 2", "19"},
         {"0.1 + 0.2 = 0.3", "true"},
         {"10 / 4 - -1", "3.5"},
         {"\"a\" + \"b\"", "\"ab\""},
         {"@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\""},
         {"@\"2024-03-01\" - @\"2024-02-01\"", "@\"P29D\""},
         {"@\"2024-01-01T00:00:00Z\" - @\"2024-01-01T08:00:00+08:00\"", "@\"PT0S\""},
         {"@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\""},
         {"@\"P1D\" * 1.5", "@\"P1DT12H\""},
         {"@\"P1Y\" / @\"P4M\"", "3"},
         {"2 * @\"P7M\"", "@\"P1Y2M\""}});
}

TEST(Evaluation, HasLoopsConditionsAndQuantifiers) {
  check({{"for i in 1..4 return i * i", "[1, 4, 9, 16]"},
         {"for i in 1..2, j in [10, 20] return i + j", "[11, 21, 12, 22]"},
         {"for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"},
         {"for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"},
         {"some x in [1, 2] satisfies x > 1", "true"},
         {"every x in [] satisfies x", "true"},
         {"if 1 = 1 then \"yes\" else \"no\"", "\"yes\""},
         {"5 between 1 and 5", "true"},
         {"5 in (> 1)", "true"},
         {"5 in [1..5)", "false"},
         {"5 in (1, 2, [4..6])", "true"}});
}

TEST(Evaluation, HasListsContextsPathsAndFunctions) {
  check({{"[1, 2, 3][item > 1]", "[2, 3]"},
         {"[1, 2, 3][-1]", "3"},
         {"[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b", "[4]"},
         {"{a: 1, b: a + 1}.b", "2"},
         {"{double: function(x) x * 2, y: double(4)}.y", "8"},
         {"{fact: function(n) if n = 0 then 1 else n * fact(n - 1), y: fact(20)}.y",
          "2432902008176640000"},
         {"{f: function(a: number, b: number) a - b, y: f(b: 1, a: 3)}.y", "2"},
         {"[1..10).end included", "false"},
         {"@\"2024-07-01\".weekday", "1"},
         {"1 instance of number", "true"},
         {"[1, \"a\"] instance of list<number>", "false"},
         {"{a: 1} instance of context<a: number>", "true"}});
}

TEST(Evaluation, StrictlyRefusesWhereTheStandardHasNull) {
  check({{"1 + null", "feel_null at line 1, column 1"},
         {"1 + \"a\"", "feel_wrong_kind at line 1, column 1"},
         {"x", "feel_unknown_name at line 1, column 1"},
         {"{a: 1}.b", "feel_unknown_name at line 1, column 1"},
         {"1 / 0", "feel_no_result at line 1, column 1"},
         {"1 = \"1\"", "feel_not_comparable at line 1, column 1"},
         {"1 < null", "feel_null at line 1, column 1"},
         {"if null then 1 else 2", "feel_null at line 1, column 1"},
         {"true and null", "feel_null at line 1, column 1"},
         {"[1][2]", "feel_no_result at line 1, column 1"},
         {"1[1]", "feel_wrong_kind at line 1, column 1"},
         {"for i in 5 return i", "feel_wrong_kind at line 1, column 1"},
         {"string length(1)", "feel_wrong_argument at line 1, column 1"},
         {"string length()", "feel_wrong_arguments at line 1, column 1"},
         {"abs(m: 1)", "feel_wrong_arguments at line 1, column 1"},
         {"@\"nonsense\"", "feel_wrong_argument at line 1, column 1"},
         {"@\"10:00:00@Europe/Paris\"", "feel_unknown_zone at line 1, column 1"},
         {"matches(\"a\", \"(\")", "feel_pattern at line 1, column 1"},
         {"function() external {java: {class: \"a\"}}", "feel_not_allowed at line 1, column 1"},
         {"count(1)", "feel_wrong_argument at line 1, column 1"},
         {"[5..1]", "feel_wrong_argument at line 1, column 1"}});
}

TEST(Evaluation, TellsThePlaceOfTheInnermostFault) {
  EXPECT_EQ(strictly("[1,\n  2 + (3 * null)]"), "feel_null at line 2, column 8");
}

TEST(Evaluation, GuardsAreStrictToo) {
  const Context names({{"x", Value()}});
  EXPECT_EQ(strictly("x != null and x > 3", names), "false");
  EXPECT_EQ(strictly("x = null or x > 3", names), "true");
  EXPECT_EQ(strictly("x > 3", names), "feel_null at line 1, column 1");
}

TEST(Evaluation, GivesTheNullsOfTheStandardWhereAsked) {
  for (const auto& [text, expected] :
       std::initializer_list<Line>{{"1 + null", "null"},
                                   {"x", "null"},
                                   {"[1, 1 / 0, 3]", "[1, null, 3]"},
                                   {"null and false", "false"},
                                   {"null or 1", "null"},
                                   {"if null then 1 else 2", "2"},
                                   {"1 = \"1\"", "null"},
                                   {"[1][2]", "null"},
                                   {"5[1]", "5"},
                                   {"count(7)", "1"},
                                   {"string length([\"abc\"])", "3"},
                                   {"some x in [null, true] satisfies x", "true"},
                                   {"every x in [null, true] satisfies x", "null"}}) {
    EXPECT_EQ(by_the_standard(text), expected) << text;
  }
}

TEST(Evaluation, HoldsItsLimitsInBothModes) {
  const auto code = [](std::string_view text, Mode mode) {
    const auto result = outcome(text, mode);
    return result.has_value() ? "none" : std::string(result.error().code.name());
  };
  for (const Mode mode : {Mode::strict, Mode::standard}) {
    EXPECT_EQ(code("for i in 1..1000000000 return i", mode), kFeelTooMuchWork.name());
    EXPECT_EQ(code("for a in 1..9999, b in 1..9999, c in 1..9999 return a", mode),
              kFeelTooMuchWork.name());
    EXPECT_EQ(code("{f: function(n) f(n + 1), y: f(1)}.y", mode), kFeelCallsTooDeep.name());
    EXPECT_EQ(code("for i in 1..5000 return if i = 1 then [1] else [partial[-1]]", mode),
              kFeelValueTooLarge.name());
    EXPECT_EQ(code("for i in 1..99 return if i = 1 then [1] else [partial[-1], partial[-1]]", mode),
              kFeelValueTooLarge.name());
    EXPECT_EQ(
        code("for i in 1..99 return if i = 1 then \"ab\" else partial[-1] + partial[-1]", mode),
        kFeelTooMuchWork.name());
  }
}

TEST(Evaluation, NowIsThePinnedInstant) {
  EXPECT_EQ(strictly("now()"), "@\"2025-07-01T12:00:00+08:00\"");
  EXPECT_EQ(strictly("today()"), "@\"2025-07-01\"");
  Evaluation unpinned(Circumstances{});
  const auto node = parse_expression("now()", Vocabulary());
  EXPECT_EQ(unpinned.evaluate(*node, nullptr).error().code, kFeelNotAllowed);
}

TEST(Evaluation, CellsPassAsTheirTestsSay) {
  const auto passes = [](std::string_view cell, const Value& input) {
    Evaluation evaluation(noon(Mode::strict));
    return evaluation.matches(*parse_unary_tests(cell, Vocabulary()), input, nullptr);
  };
  const Value seven(Number::from_integer(7));
  EXPECT_TRUE(*passes("-", Value()));
  EXPECT_TRUE(*passes("7", seven));
  EXPECT_TRUE(*passes("< 5, [7..8]", seven));
  EXPECT_FALSE(*passes("not(7)", seven));
  EXPECT_TRUE(*passes("? > 6 and ? < 8", seven));
  EXPECT_TRUE(*passes("[1, 7]", seven));
  EXPECT_TRUE(*passes("!= 8", seven));
  EXPECT_TRUE(*passes("null", Value()));
  EXPECT_EQ(passes("\"a\"", seven).error().code, kFeelNotComparable);
  EXPECT_EQ(passes("< 5", Value()).error().code, kFeelNull);
}

}  // namespace
}  // namespace cassia::engines::decision::feel

#include "engines/decision/feel/value.h"

#include <gtest/gtest.h>

#include <unordered_set>
#include <vector>

#include "engines/decision/feel/outcome_test.h"

namespace cassia::engines::decision::feel {
namespace {

Value value_of(std::string_view text) { return *outcome(text, Mode::standard); }

TEST(Value, EqualValuesHashAlike) {
  const std::vector<std::pair<const char*, const char*>> equal = {
      {"1", "1.00"},
      {"\"a\"", "\"\\u0061\""},
      {"[1, [2.0]]", "[1.0, [2]]"},
      {"{a: 1, b: 2}", "{b: 2, a: 1}"},
      {"@\"10:00:00+08:00\"", "@\"02:00:00Z\""},
      {"@\"2024-01-01T08:00:00+08:00\"", "@\"2024-01-01T00:00:00Z\""},
      {"@\"PT24H\"", "@\"P1D\""},
      {"@\"P12M\"", "@\"P1Y\""},
      {"[1..2]", "[1.0..2.0]"},
      {"null", "null"},
      {"abs", "abs"}};
  for (const auto& [first, second] : equal) {
    EXPECT_EQ(value_of(first), value_of(second)) << first;
    EXPECT_EQ(value_of(first).hash(), value_of(second).hash()) << first;
  }
}

TEST(Value, DifferentValuesDiffer) {
  const std::vector<const char*> texts = {"null",
                                          "true",
                                          "false",
                                          "1",
                                          "2",
                                          "\"1\"",
                                          "[1]",
                                          "[[1]]",
                                          "{a: 1}",
                                          "{b: 1}",
                                          "[1..2]",
                                          "[1..2)",
                                          "(< 2)",
                                          "(null..2)",
                                          "@\"2024-01-01\"",
                                          "@\"2024-01-01T00:00:00\"",
                                          "@\"2024-01-01T00:00:00Z\"",
                                          "@\"00:00:00\"",
                                          "@\"00:00:00Z\"",
                                          "@\"PT0S\"",
                                          "@\"P0M\"",
                                          "abs",
                                          "sqrt"};
  for (std::size_t left = 0; left < texts.size(); ++left) {
    for (std::size_t right = left + 1; right < texts.size(); ++right) {
      EXPECT_FALSE(value_of(texts[left]) == value_of(texts[right])) << texts[left] << texts[right];
    }
  }
}

TEST(Value, PrintsWhatCanBeReadAgain) {
  for (const char* text : {"null", "true", "-1.5", "\"a \\\"b\\\" \\\\ \\n 宁\"", "[1, [\"x\"]]",
                           "{a: 1, b: {c: []}}", "[1..2)", "(< 2)", "(!= 3)",
                           "@\"2024-01-01T10:00:00.5+08:00\"", "@\"P1DT2H\"", "@\"P1Y2M\""}) {
    const Value value = value_of(text);
    EXPECT_EQ(value_of(to_text(value)), value) << text;
    EXPECT_EQ(to_text(value), text);
  }
}

TEST(Value, KnowsItsDepthAndWeight) {
  EXPECT_EQ(value_of("1").depth(), 0U);
  EXPECT_EQ(value_of("[[1], 2]").depth(), 2U);
  EXPECT_EQ(value_of("[[1], 2]").weight(), 4U);
  EXPECT_EQ(Value(std::string(1600, 'x')).weight(), 101U);
}

}  // namespace
}  // namespace cassia::engines::decision::feel

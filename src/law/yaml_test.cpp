#include <gtest/gtest.h>

#include "law/refusals.h"
#include "law/text_limits.h"
#include "law/yaml_node.h"

namespace cassia::law {
namespace {

std::string yaml_verdict(const std::string& text) {
  const auto node = read_yaml({"a.yaml", text});
  return node ? "accepted" : std::string(node.error().code.name()) + " " + node.error().place;
}

TEST(Yaml, KeepsThePositionOfEveryPart) {
  const auto root = read_yaml({"a.yaml", "first: x\nsecond:\n  - {key: [1, 2]}\n"});
  ASSERT_TRUE(root);
  const YamlField& second = root->fields.at(1);
  EXPECT_EQ(second.line, 2);
  EXPECT_EQ(second.column, 1);
  const YamlNode& list = second.value.items.at(0).fields.at(0).value;
  EXPECT_EQ(list.line, 3);
  EXPECT_EQ(list.column, 11);
  EXPECT_EQ(list.items.at(1).scalar, "2");
}

TEST(Yaml, RefusesWhatIsNotInItsSubset) {
  const auto check = [](const std::string& text, const std::string& expected) {
    EXPECT_EQ(yaml_verdict(text), expected) << text;
  };
  check("", "law_malformed a.yaml:1:1");
  check("# nothing\n", "law_malformed a.yaml:1:1");
  check("a: &x 1\nb: 2\n", "law_malformed a.yaml:1:4");
  check("a: 1\nb: *a\n", "law_malformed a.yaml:2:4");
  check("a: !!str 1\n", "law_malformed a.yaml:1:4");
  check("a: 1\n---\nb: 2\n", "law_malformed a.yaml:2:1");
  check("[a]: 1\n", "law_malformed a.yaml:1:1");
  check("a: [1\n", "law_malformed a.yaml:2:1");
  check("a: \"open\n", "law_malformed a.yaml:2:1");
  check("a:\tb\n", "law_malformed a.yaml:1");
  check("a: b\r\n", "law_malformed a.yaml:1");
  check("x: {a: 1, b: 2, a: 3}\n", "law_key_repeated a.yaml:1:17");
}

TEST(Yaml, RefusesTextsThatAreNotUtf8) {
  for (const std::string bad : {"\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE6\xA6",
                                "\xEF\xBB\xBFx", "\x80"}) {
    EXPECT_EQ(yaml_verdict("a: b\nc: " + bad).substr(0, 20),
              bad.starts_with("\xEF") ? "accepted" : "law_not_utf8 a.yaml:")
        << bad;
  }
  EXPECT_EQ(yaml_verdict("\xEF\xBB\xBF"
                         "a: b\n"),
            "law_not_utf8 a.yaml:1");
  EXPECT_EQ(yaml_verdict("a: 榴莲 sầu riêng \xF0\x9F\x8D\x88\n"), "accepted");
}

TEST(Yaml, RefusesNestingBeyondTheLimitBeforeItIsParsed) {
  const auto nested = [](int depth) {
    return "a: " + std::string(static_cast<std::size_t>(depth), '[') +
           std::string(static_cast<std::size_t>(depth), ']') + "\n";
  };
  EXPECT_EQ(yaml_verdict(nested(kYamlDepthMax)), "accepted");
  EXPECT_EQ(yaml_verdict(nested(kYamlDepthMax + 1)), "law_too_deep a.yaml:1");
  EXPECT_EQ(yaml_verdict(std::string(100'000, '[')), "law_too_deep a.yaml:1");
  EXPECT_EQ(yaml_verdict("a: \"" + std::string(kYamlDepthMax, '[') + "\"\n"), "accepted");
  EXPECT_EQ(yaml_verdict("a: \"]]]]]]]]\"\nb: " + std::string(kYamlDepthMax + 1, '{')),
            "law_too_deep a.yaml:2");
  std::string dashes;
  for (int i = 0; i < kYamlIndentMax; ++i) {
    dashes += "- ";
  }
  EXPECT_EQ(yaml_verdict(dashes + "x\n"), "law_too_deep a.yaml:1");
  EXPECT_EQ(yaml_verdict("a:\n" + std::string(kYamlIndentMax + 1, ' ') + "b: 1\n"),
            "law_too_deep a.yaml:2");
  EXPECT_EQ(yaml_verdict("a:\n" + std::string(kYamlIndentMax, ' ') + "b: 1\n"), "accepted");
}

}  // namespace
}  // namespace cassia::law

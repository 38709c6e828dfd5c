#include "engines/origin/bills_test.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

TEST(RuleText, IsPrintedAsItIsRead) {
  for (const char* text : {
           "wo",
           "always",
           "cc",
           "cth except 1501-1506 1901.90",
           "cth allow 20 own",
           "ctsh except 0401 allow 7.5 0402-0404",
           "cth or rvc 40",
           "bu 30 or bd 40 or fv 50 8473 8504-8507 or nc 45.5",
           "(cth or ctsh) and bd 40",
           "cth and bd 40 or cc",
           "value-max 50",
           "value-max 20 of 1006.40 1006",
           "weight-max 20 of 17",
           "from 7206-7207 7218.10",
           "inputs-wo all",
           "inputs-wo 01 02",
           "process chemical_reaction or process refining",
           "if \"the good is smoked\" and always",
           "cth except 1901.90\"dairy preparations of over 10 % milk solids\"",
           "bd 45 or official \"appendix 1\"",
       }) {
    const auto read = parse_rule(text, kEdition);
    ASSERT_TRUE(read) << text;
    const auto again = parse_rule(print_rule(*read), kEdition);
    ASSERT_TRUE(again) << print_rule(*read);
    EXPECT_EQ(*again, *read) << text;
  }
}

TEST(RuleText, AndBindsCloserThanOr) {
  const Rule joined = rule("cc or cth and bd 40");
  EXPECT_EQ(joined.root().kind, RuleKind::any_of);
  EXPECT_EQ(joined.root().child_count, 2U);
  EXPECT_EQ(print_rule(joined), "cc or (cth and bd 40)");
}

TEST(RuleText, WhatIsNotInTheFormatIsRefusedWithItsPlace) {
  const auto check = [](std::string_view text, std::string_view place, std::string_view problem) {
    const auto read = parse_rule(text, kEdition);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, kRuleTextMalformed) << text;
    EXPECT_EQ(read.error().place, place) << text;
    EXPECT_EQ(read.error().facts.at(0).value, problem) << text;
  };
  check("", "column 1", "no requirement");
  check("cth of", "column 5", "a word too many");
  check("cth except", "column 5", "no code");
  check("cth except 15-1506", "column 12", "no code or range of codes: 15-1506");
  check("cth except 1506-1501", "column 12", "no code or range of codes: 1506-1501");
  check("rvc", "column 1", "no percentage");
  check("rvc 040", "column 5", "no percentage");
  check("rvc 40%", "column 5", "no percentage");
  check("fv 50", "column 4", "no code");
  check("(cth", "column 2", "a bracket that does not end");
  check("cth or", "column 5", "no requirement");
  check("process Refining", "column 9", "no name of a process");
  check("if it is so", "column 4", "no text in quotes");
  check("if \"it is so", "column 4", "a quote that does not end");
  check("if \"\"", "column 4", "a text that is empty or has outer blanks");
  check(std::string(40, '('), "column 18", "brackets too deep");
  std::string many = "cc";
  for (int i = 0; i < 600; ++i) {
    many += " or cc";
  }
  check(many, "column 3073", "too many requirements");
  check(std::string(20'000, ' '), "column 16384", "the rule is too long");
}

}  // namespace

}  // namespace cassia::engines::origin

#include "messages/scenario.h"

#include <gtest/gtest.h>

#include "messages/field_reader.h"
#include "messages/refusals.h"

namespace cassia::messages {
namespace {

TEST(Scenario, ReadsStepsContinuationsBlocksAndExpectations) {
  const auto steps = parse_scenario(
      "# a comment\n"
      "\n"
      "by li_wei for pingxiang_fruit\n"
      "lodge declaration=D1 place=\"Youyi Pass\"\n"
      "  currency=CNY\n"
      "  lines line_no=1 goods=\"fresh \\\"Ri6\\\" durian\"\n"
      "  lines line_no=2\n"
      "= accepted\n"
      "| 1 | 2 |  \n");
  ASSERT_TRUE(steps) << to_text(steps.error());
  ASSERT_EQ(steps->size(), 2U);
  EXPECT_EQ((*steps)[0].words, (std::vector<std::string>{"li_wei", "for", "pingxiang_fruit"}));
  const Step& lodge = (*steps)[1];
  EXPECT_EQ(lodge.line, 4);
  EXPECT_EQ(lodge.last_line, 7);
  ASSERT_EQ(lodge.node.fields.size(), 3U);
  EXPECT_EQ(lodge.node.fields[1].value, "Youyi Pass");
  EXPECT_EQ(lodge.node.fields[2].place, "line 5");
  ASSERT_EQ(lodge.node.blocks.size(), 2U);
  EXPECT_EQ(lodge.node.blocks[0].node.fields[1].value, "fresh \"Ri6\" durian");
  EXPECT_EQ(lodge.expected, (std::vector<std::string>{"= accepted", "| 1 | 2 |"}));
}

TEST(Scenario, RefusesMalformedLinesWithTheirNumber) {
  const auto check = [](std::string_view text, std::string_view place) {
    const auto steps = parse_scenario(text);
    ASSERT_FALSE(steps) << text;
    EXPECT_EQ(steps.error().code, kScenarioMalformed) << text;
    EXPECT_EQ(steps.error().place, place) << text;
  };
  check("= accepted\n", "line 1");
  check("  amount=1\n", "line 1");
  check("a=b\n", "line 1");
  check("lodge\n  lines stray\n", "line 2");
  check("lodge x=\"open\n", "line 1");
  check("lodge\n= accepted\n  late=1\n", "line 3");
  check(std::string(20'001, '\n'), "line 20000");
  check(std::string((1U << 20U) + 1, 'a'), "line 0");
}

enum class Season { dry, wet };
BOOST_DESCRIBE_ENUM(Season, dry, wet)

struct Part {
  std::int64_t no = 0;
  base::Quantity weight;
};
BOOST_DESCRIBE_STRUCT(Part, (), (no, weight))

struct Place {
  std::string name;
  base::CountryCode country;
};
BOOST_DESCRIBE_STRUCT(Place, (), (name, country))

struct Sample {
  base::Money price;
  base::HsCode hs_code;
  std::optional<base::Instant> seen_at;
  std::optional<Place> via;
  base::Date day;
  Season season = Season::dry;
  bool is_fresh = false;
  std::vector<std::string> words;
  std::vector<Part> parts;
  base::Rate rate;
};
BOOST_DESCRIBE_STRUCT(Sample, (),
                      (price, hs_code, seen_at, via, day, season, is_fresh, words, parts, rate))

base::Result<Sample> sample_of(std::string_view line) {
  const auto steps = parse_scenario(line);
  return read_struct<Sample>(steps->front().node);
}

TEST(FieldReader, FillsADescribedStruct) {
  const auto sample = sample_of(
      "do price=\"CNY 12.50\" hs_code=hs2017:0810.60 seen_at=2026-04-20T09:00 via.name=Hanoi\n"
      "  via.country=VN day=2026-04-20 season=wet is_fresh=yes words=a,b rate=20%\n"
      "  parts no=1 weight=\"18600 KGM\"\n"
      "  parts no=2\n");
  ASSERT_TRUE(sample) << to_text(sample.error());
  EXPECT_EQ(base::to_text(sample->price), "CNY 12.50");
  EXPECT_EQ(sample->hs_code.edition(), base::HsEdition::hs2017);
  EXPECT_EQ(base::to_text(*sample->seen_at), "2026-04-20T01:00:00Z") << "Beijing time";
  EXPECT_EQ(sample->via->name, "Hanoi");
  EXPECT_EQ(sample->season, Season::wet);
  EXPECT_TRUE(sample->is_fresh);
  EXPECT_EQ(sample->words.size(), 2U);
  ASSERT_EQ(sample->parts.size(), 2U);
  EXPECT_EQ(base::to_text(sample->parts[0].weight), "18600 KGM");
  EXPECT_EQ(base::print_percent(sample->rate), "20");
}

TEST(FieldReader, LeavesAbsentFieldsAtTheirDefault) {
  const auto sample = sample_of("do\n");
  ASSERT_TRUE(sample);
  EXPECT_FALSE(sample->via);
  EXPECT_FALSE(sample->seen_at);
  EXPECT_TRUE(sample->price.is_zero());
}

TEST(FieldReader, RefusesUnknownRepeatedAndMalformedFieldsAtTheirPlace) {
  const auto check = [](std::string_view line, base::RefusalCode code, std::string_view place) {
    const auto sample = sample_of(line);
    ASSERT_FALSE(sample) << line;
    EXPECT_EQ(sample.error().code, code) << line;
    EXPECT_EQ(sample.error().place, place) << line;
  };
  check("do colour=red\n", kFieldUnknown, "line 1");
  check("do\n  boxes no=1\n", kFieldUnknown, "line 2");
  check("do\n  parts size=1\n", kFieldUnknown, "line 2");
  check("do season=wet season=dry\n", kFieldRepeated, "line 1");
  check("do season=monsoon\n", kFieldMalformed, "line 1, season");
  check("do is_fresh=true\n", kFieldMalformed, "line 1, is_fresh");
  check("do\n  parts no=1x\n", kFieldMalformed, "line 2, no");
}

TEST(Scenario, TakesLinesOfTextAsTheyStand) {
  const auto steps =
      parse_scenario("draft title=x text=\"\"\n  > first \"a\"\n  >\n  >  b=1\n= accepted\n");
  ASSERT_TRUE(steps.has_value());
  ASSERT_EQ(steps->size(), 1U);
  EXPECT_EQ(steps->front().node.fields.back().value, "first \"a\"\n\n b=1\n");
  EXPECT_FALSE(parse_scenario("draft\n  > text\n").has_value());
  EXPECT_FALSE(parse_scenario("  > text\n").has_value());
}

}  // namespace
}  // namespace cassia::messages

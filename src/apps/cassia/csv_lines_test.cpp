#include "messages/csv_lines.h"

#include <gtest/gtest.h>

#include "apps/cassia/duty_report.h"
#include "messages/command_reader.h"
#include "messages/field_reader.h"
#include "messages/scenario.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {
namespace {

TEST(Csv, ReadsQuotesAndBothLineEnds) {
  const auto rows =
      messages::parse_csv("hs,origin,price\r\n0810.60.00,VN,\"CNY 1,000.00\"\n\n\"08\"\"0\",,x");
  ASSERT_TRUE(rows) << base::to_text(rows.error());
  ASSERT_EQ(rows->size(), 2U);
  EXPECT_EQ(rows->at(0).cells.at(2).second, "CNY 1,000.00");
  EXPECT_EQ(rows->at(0).line, 2);
  EXPECT_EQ(rows->at(1).cells.at(0).second, "08\"0");
  EXPECT_EQ(rows->at(1).line, 4);
}

TEST(Csv, RefusesWhatIsMalformedWithItsLine) {
  const auto check = [](std::string_view text, const std::string& place) {
    const auto rows = messages::parse_csv(text);
    ASSERT_FALSE(rows) << text;
    EXPECT_EQ(rows.error().code, messages::kCsvMalformed);
    EXPECT_EQ(rows.error().place, place) << text;
  };
  check("", "line 1");
  check("a,b\n1\n", "line 2");
  check("a,b\n1,2\n1,2,3\n", "line 3");
  check("a,b\n1,x\"y\n", "line 2");
  check("a,b\n1,\"open\n", "line 2");
  check("a,b\n\"1\"x,2\n", "line 2");
}

TEST(Csv, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(messages::parse_csv("hs\n\xff\n").error().code, messages::kCsvMalformed);
}

TEST(CommandReader, RefusesWhatNoEventCouldHold) {
  const auto steps = messages::parse_scenario("deposit reference=\xff owner=o\n");
  ASSERT_FALSE(steps);
  EXPECT_EQ(steps.error().code, messages::kScenarioMalformed);
  EXPECT_FALSE(messages::read_value("9223372036854775807", std::type_identity<std::int64_t>{}));
  EXPECT_TRUE(messages::read_value("9007199254740991", std::type_identity<std::int64_t>{}));
  using journeys::declarations::ControlKind;
  EXPECT_FALSE(messages::read_value(std::string_view("licence\0junk", 12),
                                    std::type_identity<ControlKind>{}));
  EXPECT_TRUE(messages::read_value("licence", std::type_identity<ControlKind>{}));
}

TEST(Csv, RefusesColumnsThatNobodyKnows) {
  const auto rows = messages::parse_csv("hs,colour\n0810.60,green\n");
  ASSERT_TRUE(rows);
  const auto duty = messages::options_of(rows->front());
  ASSERT_FALSE(duty);
  EXPECT_EQ(duty.error().code, messages::kCsvMalformed);
  EXPECT_EQ(duty.error().place, "line 2");
}

TEST(CommandReader, RefusesCommandsThatNobodyKnows) {
  const auto command =
      messages::read_command("fly", {.place = "line 3", .fields = {}, .blocks = {}});
  ASSERT_FALSE(command);
  EXPECT_EQ(command.error().code, messages::kCommandUnknown);
  EXPECT_EQ(command.error().place, "line 3");
}

TEST(CommandReader, KnowsEveryCommandWithItsFields) {
  const auto help = messages::command_help();
  EXPECT_EQ(help.size(), boost::mp11::mp_size<journeys::CommandKinds>::value);
  EXPECT_EQ(help.front().name, "lodge_consignment");
  EXPECT_EQ(help.front().fields,
            (std::vector<std::string>{"declaration_id", "declarant", "consignment"}));
}

TEST(DutyReport, NamesTheBestRegimeAndWhatIsMissing) {
  const auto answer =
      answer_duty({.hs_code = *base::HsCode::parse("0705.11.00", base::HsEdition::hs2022),
                   .origin = *base::CountryCode::parse("JP"),
                   .price = base::Money::of_minor(1'000'000'00),
                   .on = *base::Date::parse("2026-04-20")},
                  tests::real_law());
  ASSERT_TRUE(answer) << base::to_text(answer.error());
  EXPECT_EQ(answer->best, "mfn");
  EXPECT_TRUE(answer->taxes.cheaper_may_exist);
  EXPECT_EQ(answer->taxes.missing_tables, std::vector<std::string_view>{"cn-rcep-2026"});
  const std::string text = to_text(*answer, tests::real_law(), law::Language::zh);
  EXPECT_TRUE(text.contains("missing table: cn-rcep-2026")) << text;
}

}  // namespace
}  // namespace cassia::apps

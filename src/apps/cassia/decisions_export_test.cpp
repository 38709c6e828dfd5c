#include "apps/cassia/decisions_export_fixture_test.h"

// What a zone decided, as a file that a back-test reads.
namespace cassia::apps {
namespace {

namespace table = engines::decision::table;

constexpr std::string_view kAskedOrders = R"(at 2026-03-02T09:00
by han for fruit
ask_ruling ruling=fruit.K1 institution=retail_import_channel case_name=A area=nanning
  facts name=is_on_list value=true
  facts name=price value=6000
  facts name=is_single value=false
  facts name=year_total value=6000
= accepted
at 2026-03-04T00:00
by lin for foods
ask_ruling ruling=foods.K2 institution=retail_import_channel case_name=B
  facts name=is_on_list value=false
  facts name=price value=12.50
  facts name=is_single value=true
  facts name=year_total value=12.50
= accepted
)";

class DecisionsExport : public ExportTest {
 protected:
  DecisionsExport() { run(kAskedOrders); }
  static const table::DecisionTable& channel() { return table_of("retail_import_channel"); }
};

TEST_F(DecisionsExport, HoldsTheFactsAndOutputsOfEachRuling) {
  EXPECT_EQ(export_all(channel()), (ExportCount{2, 0}));
  const auto reader = DecisionFileReader::open(file()).value();
  ASSERT_EQ(reader.head().table, "retail_import_channel");
  EXPECT_EQ(reader.head().digest, channel().digest());
  EXPECT_EQ(
      reader.head().packages,
      (std::vector{law::pin_of(law::package_of(
          tests::real_law(), *law::find_law_table(tests::real_law(), "retail_import_channel")))}));
  const auto decisions = exported();
  ASSERT_EQ(decisions.count(), 2U);
  EXPECT_EQ(*decisions.cases.at(0)->as_string(), "fruit.K1");
  EXPECT_EQ(*decisions.subjects.at(1)->as_string(), "foods");
  EXPECT_EQ(to_text(*decisions.inputs[1].at(1)), "12.5");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(0)), "\"general_trade\"");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(1)), "\"not_on_list\"");
}

TEST_F(DecisionsExport, TakesTheDaysThatTheZonesClocksShow) {
  const auto on = [](const char* text) { return base::Date::parse(text).value(); };
  EXPECT_EQ(export_all(channel(), {.to = on("2026-03-03")}).decisions, 1);
  EXPECT_EQ(export_all(channel(), {.from = on("2026-03-04")}).decisions, 1);
  EXPECT_EQ(export_all(channel(), {.from = on("2026-03-05")}).decisions, 0);
}

TEST_F(DecisionsExport, CountsWhatOtherVersionsDecided) {
  auto text = table::read_table(print_table(channel().text())).value();
  text.titles.en = "another version";
  const auto other = table::DecisionTable::bind(std::move(text)).value();
  EXPECT_EQ(export_all(other), (ExportCount{0, 2}));
}

}  // namespace
}  // namespace cassia::apps

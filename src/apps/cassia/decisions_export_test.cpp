#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/scenario_runner.h"
#include "apps/cassia/zone.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

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

class DecisionsExport : public testing::Test {
 protected:
  DecisionsExport()
      : folder_(std::filesystem::temp_directory_path() /
                ("cassia-export-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    const auto ran = run_scenario(kAskedOrders, {.data = folder_, .law = tests::real_law()});
    EXPECT_TRUE(ran && ran->failures == 0);
  }
  ~DecisionsExport() override { std::filesystem::remove_all(folder_); }

  const table::DecisionTable& channel() const {
    return law::find_law_table(tests::real_law(), "retail_import_channel")->table;
  }
  ExportCount export_all(const table::DecisionTable& version, const ExportPeriod& period = {}) {
    Zone zone({.data = folder_, .law = tests::real_law()});
    const auto reader = zone.store().open_reader(runtime::ReadView::latest);
    return export_decisions({*reader, zone.domain()}, version, 8 * 3600, period, file());
  }
  std::filesystem::path file() const { return folder_ / "rulings.decisions"; }

  std::filesystem::path folder_;
};

TEST_F(DecisionsExport, HoldsTheFactsAndOutputsOfEachRuling) {
  EXPECT_EQ(export_all(channel()), (ExportCount{2, 0}));
  auto reader = DecisionFileReader::open(file()).value();
  ASSERT_EQ(reader.head().table, "retail_import_channel");
  EXPECT_EQ(reader.head().digest, channel().digest());
  EXPECT_EQ(
      reader.head().packages,
      (std::vector{law::pin_of(law::package_of(
          tests::real_law(), *law::find_law_table(tests::real_law(), "retail_import_channel")))}));
  const auto block = reader.next().value();
  ASSERT_TRUE(block);
  const auto decisions = read_raw_block(reader.head(), *block).value();
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

// Two vehicles without a manifest, of which the plate of one cannot be read for sure.
constexpr std::string_view kTwoVehicles = R"(at 2026-04-20T06:00
by driver for nanjiang_transport
book_appointment batch_no=W1 carrier=nanjiang_transport pass=youyi
  slot_from=2026-04-20T08:00 slot_to=2026-04-20T08:30
  vehicles plate=GuiW1 driver_id_hash=sha256:GuiW1 record_valid_to=2026-12-31
    tare="15000 KGM"
  vehicles plate=GuiW2 driver_id_hash=sha256:GuiW2 record_valid_to=2026-12-31
    tare="15000 KGM"
= accepted
at 2026-04-20T08:10
by lane_1 for youyi_port
arrive event_id=G-W1 batch_no=W1 lane=in-1 plate=GuiW1 ocr_confidence_ppm=900000
  measured_weight="53640 KGM" is_driver_verified=yes
= accepted
arrive event_id=G-W2 batch_no=W1 lane=in-1 plate=GuiW2 ocr_confidence_ppm=990000
  measured_weight="53640 KGM" is_driver_verified=yes
= accepted
)";

TEST_F(DecisionsExport, HoldsWhatLanesDecided) {
  const auto ran = run_scenario(kTwoVehicles, {.data = folder_, .law = tests::real_law()});
  ASSERT_TRUE(ran && ran->failures == 0);
  const table::DecisionTable& lane = law::find_law_table(tests::real_law(), "gate_lane")->table;
  EXPECT_EQ(export_all(lane), (ExportCount{2, 0}));
  auto reader = DecisionFileReader::open(file()).value();
  const auto block = reader.next().value();
  ASSERT_TRUE(block);
  const auto decisions = read_raw_block(reader.head(), *block).value();
  ASSERT_EQ(decisions.count(), 2U);
  EXPECT_EQ(*decisions.cases.at(0)->as_string(), "W1/GuiW1/G-W1");
  EXPECT_EQ(*decisions.subjects.at(0)->as_string(), "nanjiang_transport");
  EXPECT_EQ(to_text(*decisions.inputs[1].at(0)), "true");  // is_read_uncertain
  EXPECT_EQ(to_text(*decisions.inputs[1].at(1)), "false");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(0)), "\"read_uncertain\"");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(1)), "\"manifest_missing\"");
  EXPECT_EQ(to_text(*decisions.outputs[1].at(1)), "\"customs\"");
}

TEST_F(DecisionsExport, CountsLanesThatTheVersionWouldNotHaveDecidedSo) {
  const auto ran = run_scenario(kTwoVehicles, {.data = folder_, .law = tests::real_law()});
  ASSERT_TRUE(ran && ran->failures == 0);
  auto text = law::find_law_table(tests::real_law(), "gate_lane")->table.text();
  text.rows[1].outputs[1].text = "\"customs\"";  // where an uncertain reading is sent
  const auto other = table::DecisionTable::bind(std::move(text)).value();
  EXPECT_EQ(export_all(other), (ExportCount{1, 1}));
}

}  // namespace
}  // namespace cassia::apps

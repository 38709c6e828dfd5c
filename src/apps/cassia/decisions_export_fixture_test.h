#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/scenario_runner.h"
#include "apps/cassia/zone.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {

// A zone that a scenario runs in, and what it decided by a table.
class ExportTest : public testing::Test {
 protected:
  ExportTest()
      : folder_(std::filesystem::temp_directory_path() /
                ("cassia-export-" + std::to_string(getpid()))) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~ExportTest() override { std::filesystem::remove_all(folder_); }

  void run(std::string_view scenario) const {
    const auto ran = run_scenario(scenario, {.data = folder_, .law = tests::real_law()});
    ASSERT_TRUE(ran);
    EXPECT_EQ(ran->failures, 0);
  }
  static const engines::decision::table::DecisionTable& table_of(std::string_view name) {
    return law::find_law_table(tests::real_law(), name)->table;
  }
  ExportCount export_all(const engines::decision::table::DecisionTable& version,
                         const ExportPeriod& period = {}) const {
    Zone zone({.data = folder_, .law = tests::real_law()});
    const auto reader = zone.store().open_reader(runtime::ReadView::latest);
    return export_decisions({*reader, zone.domain(), **tests::real_law().calendar("cn")}, version,
                            8 * 3600, period, file());
  }
  // What the file of the last export holds.
  engines::decision::table::RecordedDecisions exported() const {
    auto reader = DecisionFileReader::open(file()).value();
    const auto block = reader.next().value();
    EXPECT_TRUE(block);
    return read_raw_block(reader.head(), *block).value();
  }
  std::filesystem::path file() const { return folder_ / "made.decisions"; }

 private:
  std::filesystem::path folder_;
};

// "passed passed_in_part": one column of all decisions; "-" where nobody told.
inline std::string column(const engines::decision::table::ValueColumn& values) {
  std::string text;
  for (std::size_t at = 0; at < values.codes.size(); ++at) {
    const auto* const value = values.at(at);
    text += (at == 0 ? "" : " ") + (value == nullptr ? std::string("-") : to_text(*value));
  }
  return text;
}

}  // namespace cassia::apps

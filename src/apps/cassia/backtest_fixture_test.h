#pragma once

#include <gtest/gtest.h>

#include <sstream>

#include "apps/cassia/backtest_report.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/table_files.h"
#include "law/table_pins.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {

namespace table = engines::decision::table;
namespace reforms = systems::treaty::reforms;

inline constexpr std::int32_t kChinaSeconds = 28'800;

inline const table::DecisionTable& law_table(std::string_view name) {
  return law::find_law_table(tests::real_law(), name)->table;
}

inline table::DecisionTable bound(const std::string& text) {
  return table::DecisionTable::bind(table::read_table(text).value()).value();
}

// The law's table with one text in place of another, wherever it stands.
inline table::DecisionTable reformed(std::string_view name, const std::string& from,
                                     const std::string& to) {
  std::string text = print_table(law_table(name).text());
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return bound(text);
}

class BacktestRun : public testing::Test {
 protected:
  BacktestRun() : folder_(std::filesystem::path(testing::TempDir()) / "backtest") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~BacktestRun() override { std::filesystem::remove_all(folder_); }

  void record(const table::DecisionTable& version, const std::string& csv,
              std::size_t block_decisions = codec::kBlockDecisionsMax) {
    std::istringstream lines(csv);
    const auto count = import_decisions(
        lines, recorded_head(version, {}, kChinaSeconds),
        {.out = file(), .block_decisions = block_decisions},
        [](std::int64_t line, const base::Refusal& refusal) {
          ADD_FAILURE() << line << " " << base::to_text(refusal);
        },
        [](std::int64_t) {});
    ASSERT_TRUE(count.has_value());
  }

  std::filesystem::path file() const { return folder_ / "decisions"; }
  std::filesystem::path cases() const { return folder_ / "cases.csv"; }

  struct Told {
    std::string json = {};
    std::string cases = {};
    reforms::BacktestTotals totals = {};
  };

  Told run(reforms::BacktestQuestion question, BacktestSettings settings = {}) const {
    auto reader = DecisionFileReader::open(file()).value();
    question.recorded = reader.head();
    const reforms::Backtest backtest = reforms::Backtest::prepare(std::move(question)).value();
    settings.cases = cases();
    const BacktestSums sums = run_backtest(reader, backtest, settings).value();
    return {.json = report_json({.backtest = &backtest, .sums = &sums}),
            .cases = read_all(cases()),
            .totals = sums.totals};
  }

  std::filesystem::path folder_;
};

// Brief 07: what is above the free value of a day is taxed; duty and VAT as given.
inline std::string resident_taxes(const std::string& free_value) {
  return "cassia-table 1\nname: border_resident_taxes\nhit: first\nvalid: 2008-11-01 to -\n"
         "gaps: refused\ninput value: number (CNY) in >= 0\ninput duty: number\ninput vat: number\n"
         "output taxes: number (CNY)\n| value | duty | vat || taxes || citation |\n| <= " +
         free_value + " | - | - || 0 || x free |\n| - | - | - || decimal((value - " + free_value +
         ") * duty, 2) + decimal((value - " + free_value +
         ") * (1 + duty) * vat, 2) || x above |\n";
}

}  // namespace cassia::apps

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "apps/cassia/backtest_case.h"
#include "apps/cassia/backtest_report.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/table_files.h"
#include "messages/decisions/law_decisions.h"
#include "tests/support/law_folder.h"

namespace cassia::apps {
namespace {

namespace table = engines::decision::table;
namespace reforms = systems::treaty::reforms;

constexpr std::int32_t kChinaSeconds = 28'800;

const table::DecisionTable& law_table(std::string_view name) {
  return messages::find_law_table(tests::real_law(), name)->table;
}

table::DecisionTable bound(const std::string& text) {
  return table::DecisionTable::bind(table::read_table(text).value()).value();
}

// The law's table with one text in place of another, wherever it stands.
table::DecisionTable reformed(std::string_view name, const std::string& from,
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

std::map<std::string, std::int64_t> changes_of(const reforms::BacktestTotals& totals) {
  std::map<std::string, std::int64_t> changes;
  for (const auto& [pair, change] : totals.changes) {
    changes[pair] = change.decisions;
  }
  return changes;
}

// The orders of brief 08, were the limit of a single order 6,000 yuan.
TEST_F(BacktestRun, RetailOrdersUnderAHigherLimit) {
  const table::DecisionTable& today = law_table("retail_import_channel");
  const table::DecisionTable reform = reformed("retail_import_channel", "5000", "6000");
  record(today,
         "case,decided_at,input.is_on_list,input.price,input.is_single,input.year_total,"
         "output.channel\n"
         "6a,2026-03-02T09:00:00+08:00,true,5000.00,true,5000.00,reduced_taxes\n"
         "6b,2026-03-02T09:00:00+08:00,true,5000.01,true,5000.01,full_taxes\n"
         "7,2026-03-02T09:00:00+08:00,true,6000.00,true,7000.00,full_taxes\n"
         "9a,2026-03-02T09:00:00+08:00,true,3500,true,26000,reduced_taxes\n"
         "9b,2026-03-02T09:00:00+08:00,true,3600,true,26100,general_trade\n"
         "10,2026-03-02T09:00:00+08:00,true,5200,false,5200,general_trade\n"
         "x,2026-03-02T09:00:00+08:00,true,,true,100,general_trade\n"
         "old,2018-12-31T09:00:00+08:00,true,50,true,50,reduced_taxes\n");
  const Told told = run({.old_version = &today, .new_version = &reform});
  EXPECT_EQ(told.totals.decisions, 8);
  EXPECT_EQ(told.totals.unchanged, 3);
  EXPECT_EQ(changes_of(told.totals),
            (std::map<std::string, std::int64_t>{{R"("full_taxes" -> "reduced_taxes")", 2},
                                                 {R"("general_trade" -> "reduced_taxes")", 1}}));
  EXPECT_EQ(told.totals.unanswered_by_both, 1);
  EXPECT_EQ(told.totals.unanswered_by_old, 1);  // the table was not in force in 2018
  EXPECT_EQ(told.totals.drifted, 0);
  EXPECT_EQ(told.totals.not_recomputed, 2);
  EXPECT_EQ(told.cases,
            "case,subject,decided_at,standing,old_outcome,new_outcome,old_money,new_money,gained,"
            "drifted\n"
            "\"6b\",,2026-03-02T01:00:00Z,changed,\"\"\"full_taxes\"\"\",\"\"\"reduced_taxes\"\"\","
            ",,,no\n"
            "\"7\",,2026-03-02T01:00:00Z,changed,\"\"\"full_taxes\"\"\",\"\"\"reduced_taxes\"\"\","
            ",,,no\n"
            "\"10\",,2026-03-02T01:00:00Z,changed,\"\"\"general_trade\"\"\","
            "\"\"\"reduced_taxes\"\"\",,,,no\n"
            "\"x\",,2026-03-02T01:00:00Z,unanswered,\"old table_input_missing price\","
            "\"new table_input_missing price\",,,,no\n"
            "\"old\",,2018-12-31T01:00:00Z,unanswered,\"old table_not_in_force\","
            "\"\"\"reduced_taxes\"\"\",,,,no\n");
}

// Brief 08: returns applied for within 30 days; within 60 the late one is taken too.
TEST_F(BacktestRun, RetailReturnsWithinSixtyDays) {
  const table::DecisionTable& today = law_table("retail_return");
  const table::DecisionTable reform =
      bound(print_table(reformed("retail_return", "> 30 ", "> 60 ").text()));
  const table::DecisionTable both = bound([&] {
    std::string text = print_table(reform.text());
    text.replace(text.find("<= 30"), 5, "<= 60");
    return text;
  }());
  record(today,
         "case,decided_at,input.is_original,input.applied_days,input.arrived_days,"
         "input.is_within_quantity,output.outcome,output.failed_test\n"
         "a,2026-04-15T09:00:00+08:00,true,30,45,true,accept,none\n"
         "b,2026-04-15T09:00:00+08:00,true,31,45,true,refuse,applied_late\n"
         "c,2026-04-15T09:00:00+08:00,true,30,46,true,refuse,arrived_late\n"
         "d,2026-04-15T09:00:00+08:00,true,31,46,true,refuse,arrived_late\n");
  const Told told = run({.old_version = &today, .new_version = &both});
  EXPECT_EQ(changes_of(told.totals),
            (std::map<std::string, std::int64_t>{
                {R"("refuse", "applied_late" -> "accept", "none")", 1},
                {R"("refuse", "applied_late" -> "refuse", "arrived_late")", 1}}));
  EXPECT_EQ(told.totals.unchanged, 2);
  EXPECT_EQ(told.totals.drifted, 1);  // d was applied for late, and the first row decides
  // A reform that forgets the last row leaves a gap, and says so.
  const Told gap = run({.old_version = &today, .new_version = &reform});
  EXPECT_EQ(gap.totals.unanswered.at("new table_gap"), 1);
}

// Brief 07: what is above the free value of a day is taxed; duty and VAT as given.
std::string resident_taxes(const std::string& free_value) {
  return "cassia-table 1\nname: border_resident_taxes\nhit: first\nvalid: 2008-11-01 to -\n"
         "gaps: refused\ninput value: number (CNY) in >= 0\ninput duty: number\ninput vat: number\n"
         "output taxes: number (CNY)\n| value | duty | vat || taxes || citation |\n| <= " +
         free_value + " | - | - || 0 || x free |\n| - | - | - || decimal((value - " + free_value +
         ") * duty, 2) + decimal((value - " + free_value +
         ") * (1 + duty) * vat, 2) || x above |\n";
}

TEST_F(BacktestRun, BorderResidentsUnderAnotherFreeValue) {
  const table::DecisionTable today = bound(resident_taxes("8000"));
  record(today,
         "case,subject,decided_at,input.value,input.duty,input.vat,output.taxes\n"
         "1,R1,2026-03-02T09:00:00+08:00,8000.00,0.2,0.09,0\n"
         "2,R2,2026-03-02T09:00:00+08:00,9500.00,0.2,0.09,462.00\n"
         "3,R3,2026-03-02T09:00:00+08:00,9000.00,0.1,0.09,199.00\n"
         "4,R3,2026-03-03T09:00:00+08:00,9000.00,0.1,,199.00\n");
  const table::DecisionTable higher = bound(resident_taxes("10000"));
  const table::DecisionTable lower = bound(resident_taxes("7000"));
  const reforms::MoneyQuestion money{.output = "taxes"};
  const Told gain = run({.old_version = &today, .new_version = &higher, .money = money});
  EXPECT_EQ(gain.totals.money.changes.gained.minor, 46'200 + 19'900);
  EXPECT_EQ(gain.totals.money.new_total.minor, 0);
  EXPECT_EQ(gain.totals.money.changes.losses, 0);
  EXPECT_EQ(gain.totals.unanswered_by_both, 1);
  EXPECT_EQ(gain.totals.drifted, 0);
  // 1,000 more is taxed: 308.00 at 20 % and 9 %, twice, and 199.00 at 10 % and 9 %.
  const Told loss = run({.old_version = &today, .new_version = &lower, .money = money});
  EXPECT_EQ(loss.totals.money.changes.losses, 3);
  EXPECT_EQ(loss.totals.money.changes.lost.minor, 30'800 + 30'800 + 19'900);
  EXPECT_NE(loss.json.find(R"("top_losers":[{"decisions":1,"gained":{"is_out_of_range":false,)"
                           R"("minor":-30800},"subject":"R1"},)"),
            std::string::npos);
}

// Brief 02, the stress test of a tariff cut: imports of 120,000,000 at 6 % and VAT of 13 %,
// elasticity -1.5. What the new version computes is the imports that the lower price brings.
TEST_F(BacktestRun, AStressTestIsABackTestWhoseNewVersionAnswersThePrice) {
  const auto revenue = [](const char* formula) {
    return bound(std::string("cassia-table 1\nname: import_revenue\nhit: first\n"
                             "valid: 2026-01-01 to -\ngaps: refused\n"
                             "input imports: number (CNY) in >= 0\noutput revenue: number (CNY)\n"
                             "| imports || revenue || citation |\n| - || ") +
                 formula + " || x 1 |\n");
  };
  const table::DecisionTable today =
      revenue("decimal(imports * 0.06, 2) + decimal(imports * 1.06 * 0.13, 2)");
  const table::DecisionTable zero =
      revenue("decimal((imports + imports * 1.5 * 0.06 / 1.06) * 0.13, 2)");
  record(today,
         "case,decided_at,input.imports,output.revenue\n"
         "13,2026-03-02T09:00:00+08:00,120000000.00,23736000.00\n");
  const Told told = run({.old_version = &today,
                         .new_version = &zero,
                         .money = reforms::MoneyQuestion{.output = "revenue"}});
  EXPECT_EQ(told.totals.drifted, 0);
  EXPECT_EQ(told.totals.money.old_total.minor, 2'373'600'000);  // 7,200,000.00 and 16,536,000.00
  EXPECT_EQ(told.totals.money.new_total.minor, 1'692'452'830);
  EXPECT_EQ(told.totals.money.changes.gained.minor, 681'147'170);
}

constexpr int kOrders = 2100;
constexpr std::size_t kBlock = 500;  // five blocks

// Some cannot be answered.
std::string many_orders() {
  std::string csv = "case,subject,decided_at,input.value,input.duty,input.vat,output.taxes\n";
  for (int at = 0; at < kOrders; ++at) {
    csv += "C" + std::to_string(at) + ",R" + std::to_string(at * 31 % 503) +
           ",2026-03-02T09:00:00+08:00," +
           (at % 11 == 0 ? "" : std::to_string(at * 7919 % 12'000)) + "," +
           (at % 3 == 0 ? "0.1" : "0.2") + ",0.09,\n";
  }
  return csv;
}

TEST_F(BacktestRun, SaysTheSameOnAnyNumberOfThreadsAndAfterBeingKilled) {
  const table::DecisionTable today = bound(resident_taxes("8000"));
  const table::DecisionTable reform = bound(resident_taxes("9000"));
  record(today, many_orders(), kBlock);
  const reforms::BacktestQuestion question{.old_version = &today,
                                           .new_version = &reform,
                                           .money = reforms::MoneyQuestion{.output = "taxes"}};
  const Told one = run(question, {.workers = 1});
  EXPECT_EQ(one.totals.decisions, kOrders);
  EXPECT_GT(one.totals.money.changes.gains, 100);
  const Told three = run(question, {.workers = 3});
  EXPECT_EQ(three.json, one.json);
  EXPECT_EQ(three.cases, one.cases);
  struct Killed {};
  BacktestSettings settings{
      .workers = 2, .checkpoint = folder_ / "checkpoint", .blocks_between_checkpoints = 1};
  for (int kills = 1; kills <= 3; ++kills) {
    settings.take = [](std::int64_t) { throw Killed(); };
    EXPECT_THROW(run(question, settings), Killed);
    std::ofstream(cases(), std::ios::app) << "what was written after the checkpoint";
    if (kills == 2) {
      // Of another question nothing is taken over.
      auto reader = DecisionFileReader::open(file()).value();
      reforms::BacktestQuestion other = question;
      other.recorded = reader.head();
      other.from = base::Date::parse("2026-01-01").value();
      const auto backtest = reforms::Backtest::prepare(other).value();
      EXPECT_EQ(run_backtest(reader, backtest, settings).error().code.name(), "checkpoint_other");
    }
  }
  settings.take = {};
  const Told resumed = run(question, settings);
  EXPECT_EQ(resumed.json, one.json);
  EXPECT_EQ(resumed.cases, one.cases);
}

TEST_F(BacktestRun, ADamagedBlockEndsIt) {
  const table::DecisionTable today = bound(resident_taxes("8000"));
  record(today, many_orders(), kBlock);
  std::string bytes = read_all(file());
  bytes[bytes.size() - 100] = static_cast<char>(bytes[bytes.size() - 100] ^ 1);
  write_file(file(), bytes);
  auto reader = DecisionFileReader::open(file()).value();
  const auto backtest =
      reforms::Backtest::prepare(
          {.old_version = &today, .new_version = &today, .recorded = reader.head()})
          .value();
  const auto sums = run_backtest(reader, backtest, {});
  ASSERT_FALSE(sums);
  EXPECT_EQ(base::to_text(sums.error()).substr(0, 33), "decision_file_damaged at block 5");
}

// The receipts of one case are those that `cassia replay` makes again.
TEST_F(BacktestRun, OneCaseHasBothReceipts) {
  const table::DecisionTable& today = law_table("retail_import_channel");
  const table::DecisionTable reform =
      reformed("retail_import_channel", "valid: 2019-01-01", "valid: 2027-01-01");
  record(today,
         "case,subject,decided_at,input.is_on_list,input.price,input.is_single,input.year_total,"
         "output.channel\n"
         "7,B,2026-03-02T09:00:00+08:00,true,6000.00,true,7000.00,full_taxes\n"
         "8,B,2026-03-02T09:00:00+08:00,true,6000.00,,7000.00,full_taxes\n");
  const auto found = [&](const std::string& name) {
    auto reader = DecisionFileReader::open(file()).value();
    const auto backtest =
        reforms::Backtest::prepare(
            {.old_version = &today, .new_version = &reform, .recorded = reader.head()})
            .value();
    return find_case(reader, backtest, {}, name).value();
  };
  const CaseReceipts seventh = found("7").at(0);
  EXPECT_EQ(seventh.subject, "B");
  EXPECT_EQ(to_text(seventh.recorded.at(0).value), "\"full_taxes\"");
  const auto again = [](const base::Result<table::Receipt>& receipt,
                        const table::DecisionTable& version) {
    return table::replay(table::read_receipt(print_receipt(receipt.value())).value(), version)
        .is_equal();
  };
  EXPECT_TRUE(again(seventh.old_version, today));
  EXPECT_TRUE(again(seventh.new_version, reform));
  EXPECT_EQ(to_text(seventh.new_version->moment.at), "2026-12-31T16:00:00Z");
  EXPECT_EQ(found("8").at(0).old_version.error().code.name(), "table_input_missing");
  EXPECT_TRUE(found("9").empty());
}

}  // namespace
}  // namespace cassia::apps

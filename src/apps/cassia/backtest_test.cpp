#include <fstream>

#include "apps/cassia/backtest_case.h"
#include "apps/cassia/backtest_fixture_test.h"

namespace cassia::apps {
namespace {

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
  const reforms::CaseReceipts seventh = found("7").at(0);
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

#include "apps/cassia/backtest_fixture_test.h"

// Figures worked by hand, by tables of the law where there are such.
namespace cassia::apps {
namespace {

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

}  // namespace
}  // namespace cassia::apps

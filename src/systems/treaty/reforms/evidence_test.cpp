#include "engines/decision/table/receipt.h"
#include "law/decision_tables.h"
#include "systems/treaty/reforms/reform_desk_test.h"

namespace cassia::systems::treaty::reforms {

namespace {

// Rows between 800 and 900 contradict each other, and nothing takes a price of 2,000.
constexpr const char* kFaultyTable = R"(cassia-table 1
name: order_channel
hit: unique
valid: 2026-01-01 to -
gaps: refused

input price: number (CNY) in >= 0
output channel: string in "general", "reduced"

| price         || channel   || citation |
| <= 900        || "reduced" || cbec_2018_49 limits |
| [800 .. 1000] || "general" || cbec_2018_49 limits |
)";

}  // namespace

TEST(ReformEvidence, IsAskedForBeforeAVersionIsInForce) {
  ReformDesk desk;
  ASSERT_EQ(desk.give(draft()), "");
  EXPECT_EQ(desk.give(ReformDesk::pilot("chongzuo", "2026-10-20T00:00:00+08:00")),
            kEvidenceMissing.name());
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kEvidenceMissing.name());
  EXPECT_EQ(desk.give(AnalyseReform{.institution = order_channel(), .reform = reform_id()}), "");
  EXPECT_EQ(desk.state.reforms.front().analysis->verdict, "clean");
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kEvidenceMissing.name());
  EXPECT_EQ(desk.refusal.facts.back().value, "back_test");
  EXPECT_EQ(desk.give(desk.backtest()), "");
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kEvidenceMissing.name());
  EXPECT_EQ(desk.refusal.facts.back().value, "review");
  EXPECT_EQ(desk.give(ReformDesk::review()), "");
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), "");
}

TEST(ReformEvidence, IsThatOfTheVeryDraft) {
  ReformDesk desk = ready_desk();
  PutDraft edit = draft();
  edit.based_on = 1;
  edit.content.text.replace(edit.content.text.find("<= 800"), 6, "< 800 ");
  ASSERT_EQ(desk.give(edit), "");
  EXPECT_EQ(desk.give(ReformDesk::pilot("chongzuo", "2026-10-20T00:00:00+08:00")),
            kEvidenceMissing.name());
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kEvidenceMissing.name());
}

TEST(ReformEvidence, BlocksFaultsAndWhatIsUndecided) {
  ReformDesk desk;
  PutDraft faulty = draft();
  faulty.content.text = kFaultyTable;
  faulty.content.terms = {};
  ASSERT_EQ(desk.give(faulty), "");
  ASSERT_EQ(desk.give(AnalyseReform{.institution = order_channel(), .reform = reform_id()}), "");
  const ReformAnalysed& analysis = *desk.state.reforms.front().analysis;
  EXPECT_EQ(analysis.verdict, "faulty");
  EXPECT_EQ(analysis.faults, 2) << "a gap and a conflict";
  EXPECT_EQ(desk.give(ReformDesk::pilot("chongzuo", "2026-10-20T00:00:00+08:00")),
            kAnalysisNotPassed.name());
  desk.state.reforms.front().analysis->verdict = "undecided";
  EXPECT_EQ(desk.give(ReformDesk::pilot("chongzuo", "2026-10-20T00:00:00+08:00")),
            kAnalysisNotPassed.name());
}

TEST(ReformEvidence, TakesABacktestThatAddsUp) {
  ReformDesk desk;
  ASSERT_EQ(desk.give(draft()), "");
  AttachBacktest report = desk.backtest();
  report.report.unchanged = 8;
  EXPECT_EQ(desk.give(report), kBacktestUnfit.name());
  report = desk.backtest();
  report.report.new_version = {};
  EXPECT_EQ(desk.give(report), kBacktestUnfit.name());
  report = desk.backtest();
  report.report.lost = 5;
  EXPECT_EQ(desk.give(report), kBacktestUnfit.name()) << "money without a currency";
  report.report.currency = "CNY";
  EXPECT_EQ(desk.give(report), "");
  EXPECT_EQ(desk.state.reforms.front().phase, ReformPhase::back_tested);
}

TEST(ReformEvidence, ComesToTheWorstFindingWithItsReceipts) {
  ReformDesk desk;
  ASSERT_EQ(desk.give(draft()), "");
  desk.bring_evidence();
  ReviewReform review = ReformDesk::review();
  review.findings.push_back({.situation = "only local sellers", .group = "B", .ground = "none"});
  EXPECT_EQ(desk.give(review), "");
  const ReformReviewed& reviewed = *desk.state.reforms.front().review;
  EXPECT_EQ(reviewed.findings[0].outcome, "allowed");
  EXPECT_EQ(reviewed.findings[1].outcome, "prohibited");
  EXPECT_EQ(reviewed.findings[1].advice, "change_draft");
  EXPECT_EQ(reviewed.outcome, "prohibited");
  EXPECT_EQ(desk.give(ReformDesk::adoption("whole")), kReviewNotPassed.name());
  const auto receipt = engines::decision::table::read_receipt(reviewed.findings[1].receipt);
  ASSERT_TRUE(receipt.has_value());
  const auto& tables = tests::real_law().decision_tables();
  const auto table = std::ranges::find_if(
      tables, [&](const law::LawTable& each) { return each.table.text().name == receipt->table; });
  EXPECT_TRUE(replay(*receipt, table->table).is_equal());
  review.findings = {{.situation = "x", .group = "E", .ground = "none"}};
  EXPECT_EQ(desk.give(review), "table_input_outside");
  review.findings.clear();
  EXPECT_EQ(desk.give(review), kReformFieldMissing.name());
}

}  // namespace cassia::systems::treaty::reforms

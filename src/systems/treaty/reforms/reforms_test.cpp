#include "systems/treaty/reforms/reforms.h"

#include <gtest/gtest.h>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"
#include "systems/treaty/reforms/refusals.h"

namespace cassia::systems::treaty::reforms {
namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

// The limit of 5,000 yuan, and what it would be at 6,000. Tax at 70 % of 13 %, or all of it.
std::string taxes(const std::string& limit, const std::string& valid = "2019-01-01 to -") {
  std::string text = "cassia-table 1\nname: taxes\nhit: first\nvalid: ";
  text.append(valid).append(
      "\ngaps: refused\ninput price: number (CNY) in >= 0\n"
      "output channel: string in \"reduced\", \"full\"\noutput tax: number (CNY)\n"
      "| price || channel | tax || citation |\n| <= ");
  text.append(limit).append(
      " || \"reduced\" | price * 0.091 || x 1 |\n| - || \"full\" | price * 0.13 || x 2 |\n");
  return text;
}

table::DecisionTable bound(const std::string& text) {
  return table::DecisionTable::bind(table::read_table(text).value()).value();
}

feel::Value value_of(const std::string& text) {
  return *table::constant_of(*feel::parse_expression(text, {}).value());
}

void append(table::ValueColumn& column, const std::string& text) {
  column.codes.push_back(text.empty() ? table::kMissing
                                      : static_cast<std::uint32_t>(column.values.size()));
  if (!text.empty()) {
    column.values.push_back(value_of(text));
  }
}

struct Row {
  std::string subject = {};
  std::vector<std::string> inputs = {};
  std::vector<std::string> outputs = {};
  std::string at = "2026-03-02T01:00:00Z";
};

// One subject, one value, whoever has it again.
table::RecordedDecisions recorded(const table::RecordedHead& head, const std::vector<Row>& rows) {
  table::RecordedDecisions decisions;
  decisions.inputs.resize(head.inputs.size());
  decisions.outputs.resize(head.outputs.size());
  std::map<std::string, std::uint32_t> subjects;
  for (const Row& row : rows) {
    decisions.instants.push_back(base::Instant::parse(row.at).value());
    append(decisions.cases, "\"C" + std::to_string(decisions.count()) + "\"");
    const auto [place, is_new] =
        subjects.try_emplace(row.subject, static_cast<std::uint32_t>(subjects.size()));
    if (is_new) {
      decisions.subjects.values.emplace_back(row.subject);
    }
    decisions.subjects.codes.push_back(place->second);
    for (std::size_t at = 0; at < head.inputs.size(); ++at) {
      append(decisions.inputs[at], at < row.inputs.size() ? row.inputs[at] : "");
    }
    for (std::size_t at = 0; at < head.outputs.size(); ++at) {
      append(decisions.outputs[at], at < row.outputs.size() ? row.outputs[at] : "");
    }
  }
  return decisions;
}

struct Tested {
  BlockCount count = {};
  std::string cases = {};
};

Tested back_test(const table::DecisionTable& old_version, const table::DecisionTable& new_version,
                 const std::vector<Row>& rows, BacktestQuestion question = {}) {
  question.old_version = &old_version;
  question.new_version = &new_version;
  question.recorded = table::recorded_head(old_version, {}, 28'800);
  const Backtest backtest = Backtest::prepare(std::move(question)).value();
  const table::RecordedDecisions decisions = recorded(backtest.question().recorded, rows);
  Tested tested;
  tested.count = backtest.count(decisions, [&](const ComparedCase& compared) {
    tested.cases += *decisions.cases.at(compared.decision)->as_string() + ": " +
                    std::string(compared.old_outcome) + " -> " + std::string(compared.new_outcome) +
                    (compared.is_drifted ? " drifted" : "") +
                    (compared.gained ? " " + std::to_string(*compared.gained) : "") + "\n";
  });
  return tested;
}

BacktestQuestion tax_question(MoneySide side = MoneySide::paid) {
  return {.money = MoneyQuestion{.output = "tax", .side = side}};
}

const std::vector<Row> kOrders = {
    {"A", {"5000.00"}, {"\"reduced\"", "455"}},     // 455.00 under both
    {"A", {"5500.00"}, {"\"full\"", "715"}},        // 715.00, then 500.50
    {"B", {"6000.00"}, {"\"full\"", "780.00"}},     // 780.00, then 546.00
    {"B", {"6000.01"}, {"\"full\"", "780.00"}},     // 780.0013: no whole fen
    {"C", {"7000.00"}, {"\"reduced\"", "637.00"}},  // recorded otherwise than 910.00
    {"C", {""}, {"\"full\"", "1"}},                 // nobody told the price
    {"C", {"-1"}, {}},                              // outside, and nothing recorded
};

TEST(Backtest, CountsWhoChangesAndHowMuchMoney) {
  const Tested tested =
      back_test(bound(taxes("5000")), bound(taxes("6000")), kOrders, tax_question());
  const BacktestTotals& totals = tested.count.totals;
  EXPECT_EQ(totals.decisions, 7);
  EXPECT_EQ(totals.unchanged, 3);
  EXPECT_EQ(totals.changed, 2);
  EXPECT_EQ(totals.unanswered_by_both, 2);
  EXPECT_EQ(totals.unanswered_by_old + totals.unanswered_by_new, 0);
  EXPECT_EQ(totals.drifted, 2);
  EXPECT_EQ(totals.not_recorded, 1);
  EXPECT_EQ(totals.not_recomputed, 1);
  EXPECT_EQ(totals.money.compared, 4);
  EXPECT_EQ(totals.money.not_compared, 1);
  EXPECT_EQ(totals.money.old_total.minor, 45'500 + 71'500 + 78'000 + 91'000);
  EXPECT_EQ(totals.money.new_total.minor, 45'500 + 50'050 + 54'600 + 91'000);
  EXPECT_EQ(totals.money.changes.gains, 2);
  EXPECT_EQ(totals.money.changes.gained.minor, 21'450 + 23'400);
  EXPECT_EQ(totals.money.changes.losses, 0);
  ASSERT_EQ(totals.changes.size(), 1U);
  EXPECT_EQ(totals.changes.at("\"full\" -> \"reduced\"").decisions, 2);
  EXPECT_EQ(totals.changes.at("\"full\" -> \"reduced\"").money.gained.minor, 44'850);
  EXPECT_EQ(totals.unanswered,
            (std::map<std::string, std::int64_t>{{"new table_input_missing price", 1},
                                                 {"new table_input_outside price", 1},
                                                 {"old table_input_missing price", 1},
                                                 {"old table_input_outside price", 1}}));
  EXPECT_EQ(tested.count.subjects,
            (std::vector<SubjectSum>{{"A", 1, {21'450}}, {"B", 1, {23'400}}}));
  EXPECT_EQ(tested.cases,
            "C2: \"full\" -> \"reduced\" 21450\n"
            "C3: \"full\" -> \"reduced\" 23400\n"
            "C4: \"full\" -> \"full\" drifted\n"
            "C5: \"full\" -> \"full\" drifted 0\n"
            "C6: old table_input_missing price -> new table_input_missing price\n"
            "C7: old table_input_outside price -> new table_input_outside price\n");
}

// The same the other way round: who gained loses; and who receives it gains by more.
TEST(Backtest, GainsAndLossesAreTheSubjects) {
  const auto changes = [](const std::string& from, const std::string& to, MoneySide side) {
    return back_test(bound(taxes(from)), bound(taxes(to)), kOrders, tax_question(side))
        .count.totals.money.changes;
  };
  const GainsAndLosses gained = {.gains = 2, .losses = 0, .gained = {44'850}, .lost = {}};
  const GainsAndLosses lost = {.gains = 0, .losses = 2, .gained = {}, .lost = {44'850}};
  EXPECT_EQ(changes("5000", "6000", MoneySide::paid), gained);
  EXPECT_EQ(changes("6000", "5000", MoneySide::paid), lost);
  EXPECT_EQ(changes("6000", "5000", MoneySide::received), gained);
  EXPECT_EQ(changes("5000", "5000", MoneySide::paid), GainsAndLosses());
}

TEST(Backtest, AFactThatTheReformNeedsAndNobodyRecordedIsUnanswerable) {
  std::string reform = taxes("6000");
  reform.replace(reform.find("output channel"), 0, "input is_single: boolean\n");
  reform.replace(reform.find("| price ||"), 10, "| price | is_single ||");
  reform.replace(reform.find("<= 6000 ||"), 10, "<= 6000 | true ||");
  reform.replace(reform.find("| - ||"), 6, "| - | - ||");
  const BacktestTotals totals =
      back_test(bound(taxes("5000")), bound(reform), kOrders, tax_question()).count.totals;
  EXPECT_EQ(totals.unanswered_by_new, 5);
  EXPECT_EQ(totals.unanswered_by_both, 2);
  EXPECT_EQ(totals.changed + totals.unchanged, 0);
  EXPECT_EQ(totals.unanswered.at("new table_input_missing is_single"), 5);
}

TEST(Backtest, AReformIsTriedOnThePastBeforeItBegins) {
  const table::DecisionTable later = bound(taxes("6000", "2027-01-01 to 2027-12-31"));
  const BacktestTotals totals =
      back_test(bound(taxes("5000")), later, kOrders, tax_question()).count.totals;
  EXPECT_EQ(totals.moved_into_force, 7);
  EXPECT_EQ(totals.changed, 2);
  const table::DecisionMoment at{.at = base::Instant::parse("2026-03-02T01:00:00Z").value(),
                                 .offset_seconds = 28'800};
  EXPECT_EQ(to_text(moment_in_force(later, at).at), "2026-12-31T16:00:00Z");
  const table::DecisionMoment after{.at = base::Instant::parse("2028-03-02T01:00:00Z").value(),
                                    .offset_seconds = 28'800};
  EXPECT_EQ(to_text(moment_in_force(later, after).at), "2027-12-31T15:59:59.999999Z");
  // The old version must have been in force: it is what decided.
  const BacktestTotals strict =
      back_test(later, bound(taxes("6000")), kOrders, tax_question()).count.totals;
  EXPECT_EQ(strict.unanswered_by_old, 5);
  EXPECT_EQ(strict.unanswered.at("old table_not_in_force"), 5);
}

TEST(Backtest, CountsTheDaysOfThePeriodAndNoOther) {
  BacktestQuestion question;
  question.from = base::Date::parse("2026-03-02").value();
  question.to = base::Date::parse("2026-03-03").value();
  const std::vector<Row> rows = {{"A", {"1"}, {}, "2026-03-01T15:59:59Z"},
                                 {"A", {"1"}, {}, "2026-03-01T16:00:00Z"},
                                 {"A", {"1"}, {}, "2026-03-03T15:59:59Z"},
                                 {"A", {"1"}, {}, "2026-03-03T16:00:00Z"}};
  const BacktestTotals totals =
      back_test(bound(taxes("5000")), bound(taxes("6000")), rows, question).count.totals;
  EXPECT_EQ(totals.decisions, 2);
  EXPECT_EQ(totals.outside_period, 2);
}

TEST(Backtest, ComparesWhatBothVersionsHave) {
  std::string other = taxes("6000");
  other.replace(other.find("output tax"), 10, "output vat");
  other.replace(other.find("| tax ||"), 8, "| vat ||");
  const table::DecisionTable old_version = bound(taxes("5000"));
  const table::DecisionTable new_version = bound(other);
  BacktestQuestion question{.old_version = &old_version,
                            .new_version = &new_version,
                            .recorded = table::recorded_head(old_version, {}, 0)};
  const Backtest backtest = Backtest::prepare(question).value();
  EXPECT_EQ(backtest.compared(), std::vector<std::string>{"channel"});
  EXPECT_EQ(backtest.not_compared(), (std::vector<std::string>{"tax", "vat"}));
  const auto refused = [&] {
    const auto prepared = Backtest::prepare(question);
    return prepared ? "" : std::string(prepared.error().code.name());
  };
  question.money = MoneyQuestion{.output = "tax"};
  EXPECT_EQ(refused(), kBacktestMoneyUnfit.name());
  question.money = MoneyQuestion{.output = "channel"};
  EXPECT_EQ(refused(), kBacktestMoneyUnfit.name());
  question.money.reset();
  question.recorded.table = "another";
  EXPECT_EQ(refused(), kBacktestTableOther.name());
  const table::DecisionTable stranger = bound(
      "cassia-table 1\nname: taxes\nhit: first\nvalid: 2019-01-01 to -\ngaps: refused\n"
      "input a: number\noutput b: number\n| a || b || citation |\n| - || 1 || - |\n");
  question.recorded.table = "taxes";
  question.new_version = &stranger;
  EXPECT_EQ(refused(), kBacktestNothingCompared.name());
}

// Policies of several rows, of none, and rows of constants beside computed ones.
TEST(Backtest, ComparesWhateverATableComesTo) {
  const auto grants = [](const char* policy, const char* rows) {
    return bound(std::string("cassia-table 1\nname: grants\nhit: ") + policy +
                 "\nvalid: 2019-01-01 to -\ngaps: allowed because nobody applies\n"
                 "input a: number\noutput grant: number (CNY)\n| a || grant || citation |\n" +
                 rows);
  };
  const BacktestQuestion question{
      .money = MoneyQuestion{.output = "grant", .side = MoneySide::received}};
  const std::vector<Row> rows = {{"A", {"1"}}, {"A", {"5"}}, {"A", {"9"}}};
  const char* both = "| > 3 || 10 || - |\n| > 4 || 5.5 || - |\n";
  // 1: no row, none; 5 and 9: 15.5 as a sum, 10 as the first.
  Tested tested = back_test(grants("collect sum", both), grants("first", both), rows, question);
  EXPECT_EQ(tested.count.totals.unchanged, 1);
  EXPECT_EQ(tested.count.totals.changed, 2);
  EXPECT_EQ(tested.count.totals.money.not_compared, 1);
  EXPECT_EQ(tested.count.totals.money.changes.lost.minor, 2 * 550);
  EXPECT_EQ(tested.count.totals.changes.begin()->first, "several rows -> …");
  // The list of both rows is another outcome than the first row alone, and has no money.
  tested = back_test(grants("rule order", both), grants("first", both), rows, question);
  EXPECT_EQ(tested.count.totals.changed, 2);
  EXPECT_EQ(tested.count.totals.money.not_compared, 3);
  EXPECT_EQ(back_test(grants("rule order", both), grants("rule order", both), rows)
                .count.totals.unchanged,
            3);
  // A computed 10 is the constant 10.
  tested = back_test(grants("first", "| > 3 || 5 + 5 || - |\n"), grants("first", both), rows);
  EXPECT_EQ(tested.count.totals.unchanged, 3);
}

TEST(MinorSum, BeyondTheLimitSaysSo) {
  MinorSum sum{.minor = kMinorSumMax - 1};
  sum.add(1);
  EXPECT_FALSE(sum.is_out_of_range);
  sum.add(1);
  EXPECT_EQ(sum, (MinorSum{kMinorSumMax, true}));
  sum.add(-5);
  EXPECT_TRUE(sum.is_out_of_range);
}

TEST(SubjectSums, TellTheFirstSoManyAndTheRestAsOne) {
  SubjectSums sums(3);
  for (const SubjectSum& sum : std::vector<SubjectSum>{
           {"A", 1, {5}}, {"B", 1, {-7}}, {"C", 1, {5}}, {"D", 2, {100}}, {"A", 1, {1}}}) {
    sums.add(sum);
  }
  EXPECT_EQ(sums.others(), (SubjectSum{"", 2, {100}}));
  EXPECT_EQ(sums.top_gainers(9), (std::vector<SubjectSum>{{"A", 2, {6}}, {"C", 1, {5}}}));
  EXPECT_EQ(sums.top_gainers(1), (std::vector<SubjectSum>{{"A", 2, {6}}}));
  EXPECT_EQ(sums.top_losers(9), (std::vector<SubjectSum>{{"B", 1, {-7}}}));
  EXPECT_EQ(sums.all().size(), 3U);
}

TEST(BacktestTotals, ManyPairsOfOutcomesBecomeOne) {
  BacktestTotals totals;
  for (std::size_t at = 0; at < kChangesMax + 10; ++at) {
    BacktestTotals one;
    one.changes["a -> " + std::to_string(at)].decisions = 1;
    totals.add(one);
  }
  EXPECT_EQ(totals.changes.size(), kChangesMax + 1);
  EXPECT_EQ(totals.changes.at("other changes").decisions, 10);
}

}  // namespace
}  // namespace cassia::systems::treaty::reforms

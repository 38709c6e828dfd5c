#include "engines/decision/table/decide.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "engines/decision/refusals.h"
#include "engines/decision/table/refusals.h"
#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {

namespace {

std::string outcome(const DecisionTable& table, std::string_view inputs) {
  return outcome_text(decided(table, inputs));
}

// Two rows that meet between 10 and 20.
std::string two_rows(std::string_view policy, std::string_view one, std::string_view two) {
  std::string rows = "input a: number\noutput b: number in 1, 2, 3\n| a || b || citation |\n";
  rows.append("| <= 20 || ").append(one).append(" || x 1 |\n");
  rows.append("| >= 10 || ").append(two).append(" || x 2 |\n");
  return table_text(policy, "refused", rows);
}

TEST(Decisions, FollowTheFirstRowThatMatches) {
  const DecisionTable table = bound(kChannels);
  const std::array<std::pair<std::string_view, std::string_view>, 6> cases = {{
      {"{price: 5000, year_total: 5000, is_single: false}", R"(["retail", "small"])"},
      {"{price: 5000.00, year_total: 26000, is_single: true}", R"(["retail", "small"])"},
      {"{price: 5000.01, year_total: 9000, is_single: true}", R"(["full_tax", "one dear thing"])"},
      {"{price: 5000.01, year_total: 9000, is_single: false}", R"(["general", "several things"])"},
      {"{price: 1, year_total: 26000.000001, is_single: true}", R"(["general", "year full"])"},
      {"{price: 0, year_total: -1E30, is_single: true}", R"(["retail", "small"])"},
  }};
  for (const auto& [inputs, expected] : cases) {
    EXPECT_EQ(outcome(table, inputs), expected) << inputs;
  }
}

TEST(Decisions, RefuseInputsThatTheTableCannotRead) {
  const DecisionTable table = bound(kChannels);
  const std::array<std::pair<std::string_view, std::string_view>, 6> cases = {{
      {"{price: 1, year_total: 1}", "table_input_missing at is_single table=channel"},
      {"{price: null, year_total: 1, is_single: true}",
       "table_input_missing at price table=channel"},
      {"{price: 1, year_total: 1, is_single: true, x: 1}",
       "table_input_unknown at x table=channel"},
      {R"({price: "1", year_total: 1, is_single: true})",
       R"(table_input_unfit at price type=number value="1")"},
      {"{price: 1, year_total: 1, is_single: 1}",
       "table_input_unfit at is_single type=boolean value=1"},
      {"{price: -0.01, year_total: 1, is_single: true}",
       "table_input_outside at price value=-0.01 allowed=>= 0"},
  }};
  for (const auto& [inputs, expected] : cases) {
    EXPECT_EQ(outcome(table, inputs), expected) << inputs;
  }
}

TEST(Decisions, KeepToTheDaysOfTheTable) {
  std::string text = two_rows("first", "1", "2");
  text.replace(text.find("2000-01-01 to -"), 15, "2026-03-02 to 2026-03-02");
  const DecisionTable table = bound(text);
  const auto at = [&](std::string_view instant, std::int32_t offset_seconds) {
    const Facts facts = bind_facts(table, context_of("{a: 1}")).value();
    const DecisionMoment moment{base::Instant::parse(instant).value(), offset_seconds};
    return outcome_text(decide(table, facts, moment));
  };
  EXPECT_EQ(at("2026-03-01T16:00:00Z", 8 * 3600), "[1]");
  EXPECT_EQ(at("2026-03-02T15:59:59Z", 8 * 3600), "[1]");
  EXPECT_EQ(at("2026-03-01T16:00:00Z", 0),
            "table_not_in_force at t date=2026-03-01 from=2026-03-02 to=2026-03-02");
  EXPECT_EQ(at("2026-03-02T16:00:00Z", 8 * 3600),
            "table_not_in_force at t date=2026-03-03 from=2026-03-02 to=2026-03-02");
}

TEST(Decisions, FollowEveryHitPolicy) {
  const std::string line_of_rows = "line 10, column 1";
  const std::array<std::array<std::string_view, 4>, 13> cases = {{
      // policy, outputs of the two rows, what comes of 15
      {"first", "2", "1", "[2]"},
      {"unique", "1", "1",
       "table_rows_conflict at line 10, column 1 table=t policy=unique line=9 other_line=10"},
      {"any", "1", "1", "[1]"},
      {"any", "1", "2",
       "table_rows_conflict at line 10, column 1 table=t policy=any line=9 other_line=10"},
      {"priority", "2", "1", "[1]"},
      {"priority", "2", "3", "[2]"},
      {"rule order", "2", "1", "[2] [1]"},
      {"output order", "2", "1", "[1] [2]"},
      {"collect", "3", "3", "[3] [3]"},
      {"collect sum", "3", "2", "5"},
      {"collect min", "3", "2", "2"},
      {"collect max", "3", "2", "3"},
      {"collect count", "3", "2", "2"},
  }};
  for (const auto& [policy, one, two, expected] : cases) {
    const DecisionTable table = bound(two_rows(policy, one, two));
    EXPECT_EQ(outcome(table, "{a: 15}"), expected) << policy;
    const std::string alone = outcome(table, "{a: 5}");
    EXPECT_EQ(alone, policy == "collect count"        ? "1"
                     : policy.starts_with("collect ") ? std::string(one)
                                                      : "[" + std::string(one) + "]")
        << policy;
  }
}

TEST(Decisions, RefuseAGapUnlessItIsAllowed) {
  constexpr std::string_view kRows =
      "input a: number\noutput b: number\n| a || b || citation |\n| 1 || 2 || - |\n";
  EXPECT_EQ(outcome(bound(table_text("unique", "refused", kRows)), "{a: 3}"),
            "table_gap at t table=t");
  const auto allowed =
      decided(bound(table_text("unique", "allowed because most are free", kRows)), "{a: 3}");
  ASSERT_TRUE(allowed.has_value());
  EXPECT_EQ(*allowed, Decision());
}

// A cell that is not a constant is FEEL's: it sees the other inputs and the moment.
TEST(Decisions, AskFeelAboutOtherCells) {
  const DecisionTable table = bound(
      table_text("first", "refused",
                 "input a: number\ninput b: number\ninput on: date\noutput c: number in >= 0\n"
                 "| a | b | on || c || citation |\n"
                 "| > b | - | - || a - b || x 1 |\n"
                 "| - | ? > 2 * a and ? < 100 | < today() || a + 1 || x 2 |\n"
                 "| - | - | - || b - 100 || x 3 |\n"));
  EXPECT_FALSE(table.is_exact());
  EXPECT_EQ(table.general_rows().count(), 2U);
  EXPECT_EQ(outcome(table, R"({a: 3, b: 1, on: @"2020-01-01"})"), "[2]");
  EXPECT_EQ(outcome(table, R"({a: 3, b: 7, on: @"2026-03-01"})"), "[4]");
  EXPECT_EQ(outcome(table, R"({a: 3, b: 100, on: @"2026-03-01"})"), "[0]");
  EXPECT_EQ(outcome(table, R"({a: 3, b: 7, on: @"2026-03-02"})"),
            "table_output_unfit at line 13, column 16 output=c value=-93");
}

TEST(Decisions, RefuseWhatFeelRefusesAtItsPlace) {
  const DecisionTable table = bound(table_text(
      "first", "refused",
      "input a: any\noutput c: number\n| a || c || citation |\n| ? > 1 / 0 || 1 || - |\n"));
  const auto decision = decided(table, "{a: 3}");
  ASSERT_FALSE(decision.has_value());
  EXPECT_EQ(decision.error().place.substr(0, 7), "line 9,") << base::to_text(decision.error());
}

TEST(Decisions, FindTheRowByKeysAlone) {
  const auto hit = [](std::string_view policy, std::string_view inputs) {
    const DecisionTable table = bound(two_rows(policy, "2", "1"));
    return find_row(table, bind_facts(table, context_of(inputs)).value().keys);
  };
  EXPECT_EQ(hit("first", "{a: 15}").row, 0U);
  EXPECT_EQ(hit("priority", "{a: 15}").row, 1U);
  EXPECT_EQ(hit("unique", "{a: 15}").other, 1U);
  EXPECT_EQ(hit("unique", "{a: 21}").row, 1U);
  EXPECT_EQ(hit("unique", "{a: 21}").other, kNoRow);
}

std::string refusal_of(std::string_view policy, std::string_view rows) {
  auto text = read_table(table_text(policy, "refused", rows));
  EXPECT_TRUE(text.has_value()) << (text ? "" : base::to_text(text.error()));
  const auto table = DecisionTable::bind(std::move(text).value());
  return table ? "bound" : base::to_text(table.error());
}

TEST(Tables, AreRefusedWhereACellDoesNotFit) {
  const auto one_cell = [](std::string_view type, std::string_view cell) {
    std::string rows = "input a: ";
    rows.append(type).append("\noutput b: integer in 1, 2\n| a || b || citation |\n| ");
    return refusal_of("first", rows.append(cell).append(" || 1 || - |\n"));
  };
  constexpr std::string_view kType = "the constant is not of the column's type";
  EXPECT_EQ(one_cell("number", R"(1, "x")"),
            "table_cell_unfit at line 9, column 6 problem=" + std::string(kType) + " type=number");
  EXPECT_EQ(one_cell("date", "> 5"),
            "table_cell_unfit at line 9, column 5 problem=" + std::string(kType) + " type=date");
  EXPECT_EQ(one_cell("number", "null"),
            "table_cell_unfit at line 9, column 3 problem=" + std::string(kType) + " type=number");
  EXPECT_EQ(one_cell("number", "[5..1]"),
            "table_cell_unfit at line 9, column 3 problem=the range holds nothing type=number");
  EXPECT_EQ(one_cell("integer", "(3..4)"),
            "table_cell_unfit at line 9, column 3 problem=the range holds nothing type=integer");
  EXPECT_EQ(
      one_cell("boolean", "< true"),
      "table_cell_unfit at line 9, column 5 problem=true and false have no order type=boolean");
  EXPECT_EQ(one_cell("number", "> amount"), "table_name_unknown at line 9, column 3 name=amount");
  EXPECT_EQ(
      one_cell("number in > a", "1"),
      "table_cell_unfit at line 6, column 20 problem=allowed values are constants type=number");
  const std::string broken = one_cell("number", "> 5, < ");
  EXPECT_EQ(broken.substr(0, 22), "feel_syntax at line 9,") << broken;
}

TEST(Tables, AreRefusedWhereAnOutputDoesNotFit) {
  const auto one_output = [](std::string_view output) {
    std::string rows =
        "input a: number\noutput b: integer in 1, 2\n| a || b || citation |\n| - || ";
    return refusal_of("first", rows.append(output).append(" || - |\n"));
  };
  EXPECT_EQ(one_output("1"), "bound");
  EXPECT_EQ(one_output("a + 1"), "bound");
  EXPECT_EQ(one_output("3"),
            "table_cell_unfit at line 9, column 8 problem=not an allowed value type=integer");
  EXPECT_EQ(one_output("null"),
            "table_cell_unfit at line 9, column 8 problem=the value is not of the column's type "
            "type=integer");
  EXPECT_EQ(one_output("1.5"),
            "table_cell_unfit at line 9, column 8 problem=the value is not of the column's type "
            "type=integer");
  EXPECT_EQ(one_output("x + 1"), "table_name_unknown at line 9, column 8 name=x");
}

TEST(Tables, AreRefusedWhereThePolicyDoesNotFit) {
  const auto with = [](std::string_view policy, std::string_view output, std::string_view cell) {
    std::string rows = "input a: number\noutput b: ";
    rows.append(output).append("\n| a || b || citation |\n| - || ").append(cell);
    return refusal_of(policy, rows.append(" || - |\n"));
  };
  EXPECT_EQ(
      with("collect sum", "string", R"("x")"),
      "table_policy_unfit at line 7, column 8 policy=collect sum problem=it needs one output, "
      "a number");
  EXPECT_EQ(with("priority", "number", "1"),
            "table_policy_unfit at line 7, column 8 policy=priority problem=no output lists its "
            "allowed values in their order");
  EXPECT_EQ(with("priority", "number in > 0", "1"),
            "table_policy_unfit at line 7, column 21 policy=priority problem=the order of the "
            "allowed values needs a list of constants");
  EXPECT_EQ(with("output order", "number in 1, 2", "a + 0"),
            "table_policy_unfit at line 9, column 8 policy=output order problem=an expression has "
            "no place in the order");
}

}  // namespace

}  // namespace cassia::engines::decision::table

#include "engines/decision/table/column_decisions.h"

#include <gtest/gtest.h>

#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {
namespace {

// Every combination of a few values of each input, missing ones and unfit ones among them.
struct AllFacts {
  std::vector<ValueColumn> columns = {};
  std::size_t count = 1;
};

AllFacts all_facts(const std::vector<feel::List>& values) {
  AllFacts facts;
  for (const feel::List& list : values) {
    facts.columns.push_back({.values = list});
    facts.count *= list.size() + 1;
  }
  for (std::size_t at = 0; at < facts.count; ++at) {
    std::size_t rest = at;
    for (ValueColumn& column : facts.columns) {
      const std::size_t code = rest % (column.values.size() + 1);
      rest /= column.values.size() + 1;
      column.codes.push_back(code == column.values.size() ? kMissing
                                                          : static_cast<std::uint32_t>(code));
    }
  }
  return facts;
}

feel::List list_of(std::string_view text) {
  return *constant_of(*feel::parse_expression(text, {}).value()).value().as_list();
}

std::string plain_text(const DecisionTable& table, const feel::Context& inputs,
                       const DecisionMoment& moment) {
  const auto facts = bind_facts(table, inputs);
  if (!facts) {
    return std::string(facts.error().code.name()) + " " + facts.error().place;
  }
  const auto decision = decide(table, *facts, moment);
  return decision ? outcome_text(decision) : std::string(decision.error().code.name()) + " ";
}

std::string answer_text(const DecisionTable& table, const ColumnAnswer& answer) {
  switch (answer.kind) {
    case ColumnAnswer::Kind::decision:
      return outcome_text(base::Result<Decision>(*answer.decision));
    case ColumnAnswer::Kind::unanswered:
      return std::string(answer.code.name()) + " " +
             (answer.input == kNoInput ? "" : table.text().inputs[answer.input].name);
    default:
      break;
  }
  const BoundRow& row = answer.row == kNoRow ? *table.otherwise() : table.rows()[answer.row];
  Decision decision;
  for (const OutputCell& cell : row.outputs) {
    decision.outcomes.resize(1);
    decision.outcomes.front().push_back(cell.constant);
  }
  return outcome_text(base::Result<Decision>(decision));
}

// How many of the answers came by keys alone.
std::size_t agree_on_all(std::string_view text, const std::vector<feel::List>& values,
                         const DecisionMoment& moment = kMoment) {
  const DecisionTable table = bound(text);
  const AllFacts facts = all_facts(values);
  std::vector<const ValueColumn*> columns;
  for (const ValueColumn& column : facts.columns) {
    columns.push_back(&column);
  }
  ColumnDecisions decisions(table, columns);
  ColumnAnswer answer;
  std::size_t by_keys = 0;
  for (std::size_t at = 0; at < facts.count; ++at) {
    decisions.answer(at, moment, answer);
    by_keys += answer.kind == ColumnAnswer::Kind::row ? 1 : 0;
    EXPECT_EQ(answer_text(table, answer), plain_text(table, decisions.inputs_of(at), moment)) << at;
  }
  return by_keys;
}

TEST(ColumnDecisions, AnswerAsOneDecisionAfterAnotherDoes) {
  const std::vector<feel::List> values = {list_of("[4999.99, 5000, 5000.01, -1, \"x\"]"),
                                          list_of("[0, 26000, 26000.01]"),
                                          list_of("[true, false]")};
  EXPECT_EQ(agree_on_all(kChannels, values), 3U * 3U * 2U);
}

TEST(ColumnDecisions, RefuseOutsideTheDaysOfForce) {
  const std::vector<feel::List> values = {list_of("[1]"), list_of("[1]"), list_of("[true]")};
  EXPECT_EQ(
      agree_on_all(kChannels, values, {.at = base::Instant::parse("2018-12-31T00:00:00Z").value()}),
      0U);
}

// General cells, computed outputs, conflicts, gaps and policies of several rows.
TEST(ColumnDecisions, AgreeUnderEveryPolicy) {
  const std::string columns = "input a: number\ninput b: string\noutput c: number in 1, 2, 3\n";
  const std::string rows =
      "| a | b || c || citation |\n| < 5 | - || 1 || - |\n| [3..9] | \"x\" || 2 || - |\n"
      "| > 8 | \"y\" || 1 || - |\n";
  const std::vector<feel::List> values = {list_of("[1, 4, 6, 8.5, 10]"),
                                          list_of("[\"x\", \"y\", \"z\"]")};
  for (const char* policy : {"unique", "first", "any", "priority", "rule order", "output order",
                             "collect", "collect sum", "collect min", "collect max"}) {
    for (const char* gaps : {"refused", "allowed because nobody asks"}) {
      agree_on_all(table_text(policy, gaps, columns + rows), values);
    }
  }
  EXPECT_EQ(agree_on_all(table_text("first", "refused",
                                    "input a: number\noutput c: number\n| a || c || citation |\n"
                                    "| < 5 || a * 2 || - |\n| ? > 7 or ? = 6 || 1 || - |\n"),
                         {list_of("[1, 5, 6, 8]")}),
            0U);
}

TEST(ColumnDecisions, AColumnThatIsNotRecordedIsMissing) {
  const DecisionTable table = bound(kChannels);
  const ValueColumn price{.values = list_of("[1]"), .codes = {0}};
  ColumnDecisions decisions(table, {&price, nullptr, nullptr});
  ColumnAnswer answer;
  decisions.answer(0, kMoment, answer);
  EXPECT_EQ(answer_text(table, answer), "table_input_missing year_total");
  EXPECT_EQ(to_text(feel::Value(decisions.inputs_of(0))), "{price: 1}");
}

TEST(RecordedHead, NamesTheTableAndItsColumns) {
  const DecisionTable table = bound(kChannels);
  const RecordedHead head = recorded_head(table, {}, 28'800);
  EXPECT_EQ(head.table, "channel");
  EXPECT_EQ(head.digest, table.digest());
  EXPECT_EQ(head.inputs[0], (RecordedColumn{"price", ColumnType::number, "CNY"}));
  EXPECT_EQ(find_column(head.outputs, "note"), 1U);
  EXPECT_EQ(find_column(head.outputs, "price"), std::nullopt);
}

}  // namespace
}  // namespace cassia::engines::decision::table

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/model/model.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {
namespace {

using feel::Evaluation;
using feel::Mode;
using feel::Number;
using feel::Value;

// One input x; rows of a test and an output.
TableBox table_of(HitPolicy policy, std::vector<std::pair<std::string, std::string>> rows,
                  Aggregation aggregation = Aggregation::none) {
  TableBox table{.hit_policy = policy,
                 .aggregation = aggregation,
                 .inputs = {{.expression = "x", .allowed_values = "[0..100]"}},
                 .outputs = {{.allowed_values = "\"high\", \"middle\", \"low\", 1, 2, 3"}},
                 .rules = {}};
  for (auto& [test, output] : rows) {
    table.rules.push_back({.inputs = {std::move(test)}, .outputs = {std::move(output)}});
  }
  return table;
}

base::Result<Value> decided(const TableBox& table, std::int64_t x) {
  Description description{.name = "t", .space = "urn:t"};
  description.inputs = {{.id = "x", .variable = {.name = "x"}}};
  description.decisions = {
      {.id = "d",
       .variable = {.name = "d"},
       .requirements = {"#x"},
       .logic = std::make_shared<const Boxed>(Boxed{.where = "table d", .content = table})}};
  const ModelPtr model = CASSIA_TRY(compile(description, {}, Mode::strict));
  Evaluation evaluation({.mode = Mode::strict});
  return decide(model, "d", {{.name = "x", .value = Value(Number::from_integer(x))}}, evaluation);
}

std::string told(const base::Result<Value>& result) {
  return result.has_value() ? to_text(*result) : base::to_text(result.error());
}

const std::vector<std::pair<std::string, std::string>> kRows = {
    {"> 1", "\"low\""}, {"> 2", "\"high\""}, {"> 3", "\"middle\""}};
const std::vector<std::pair<std::string, std::string>> kNumbers = {
    {"> 1", "3"}, {"> 2", "1"}, {"> 3", "2"}};

TEST(Table, EachHitPolicyPicksItsRows) {
  EXPECT_EQ(told(decided(table_of(HitPolicy::unique, kRows), 2)), "\"low\"");
  EXPECT_EQ(told(decided(table_of(HitPolicy::first, kRows), 9)), "\"low\"");
  EXPECT_EQ(told(decided(table_of(HitPolicy::priority, kRows), 9)), "\"high\"");
  EXPECT_EQ(told(decided(table_of(HitPolicy::rule_order, kRows), 9)),
            "[\"low\", \"high\", \"middle\"]");
  EXPECT_EQ(told(decided(table_of(HitPolicy::output_order, kRows), 9)),
            "[\"high\", \"middle\", \"low\"]");
  EXPECT_EQ(told(decided(table_of(HitPolicy::collect, kRows), 3)), "[\"low\", \"high\"]");
  EXPECT_EQ(told(decided(table_of(HitPolicy::any, {{"> 1", "1"}, {"> 2", "1.0"}}), 9)), "1");
}

TEST(Table, CollectAggregates) {
  const auto of = [](Aggregation aggregation) {
    return told(decided(table_of(HitPolicy::collect, kNumbers, aggregation), 9));
  };
  EXPECT_EQ(of(Aggregation::sum), "6");
  EXPECT_EQ(of(Aggregation::min), "1");
  EXPECT_EQ(of(Aggregation::max), "3");
  EXPECT_EQ(of(Aggregation::count), "3");
}

TEST(Table, RefusesGapsConflictsAndInputsThatAreNotAllowed) {
  EXPECT_EQ(told(decided(table_of(HitPolicy::unique, kRows), 1)),
            "table_no_row at decision d, table d");
  EXPECT_EQ(told(decided(table_of(HitPolicy::unique, kRows), 3)),
            "table_conflict at decision d, table d rules=1, 2");
  EXPECT_EQ(told(decided(table_of(HitPolicy::any, kRows), 3)),
            "table_conflict at decision d, table d rules=1, 2");
  EXPECT_EQ(decided(table_of(HitPolicy::first, kRows), 101).error().code, kTableInputNotAllowed);
  EXPECT_EQ(decided(table_of(HitPolicy::first, kRows), 1).error().code, kTableNoRow);
  EXPECT_EQ(decided(table_of(HitPolicy::unique, kRows), 4).error().code, kTableConflict);
}

TEST(Table, TakesTheDefaultWhereNoRowApplies) {
  TableBox table = table_of(HitPolicy::unique, kRows);
  table.outputs[0].default_value = "\"none\"";
  EXPECT_EQ(told(decided(table, 1)), "\"none\"");
}

TEST(Table, NamesTheCellOfARefusal) {
  EXPECT_EQ(told(decided(table_of(HitPolicy::unique, {{"> 5", "1"}, {"\"a\"", "2"}}), 1)),
            "feel_not_comparable at decision d, table d, rule 2, input 1, line 1, column 1 "
            "left=number right=string");
  EXPECT_EQ(told(decided(table_of(HitPolicy::unique, {{"-", "x + null"}}), 1)),
            "feel_null at decision d, table d, rule 1, output 1, line 1, column 1 "
            "expected=operands of + found=number and null");
}

TEST(Table, RefusesRowsOfAnotherShape) {
  TableBox table = table_of(HitPolicy::unique, kRows);
  table.rules[1].inputs.emplace_back("-");
  EXPECT_EQ(decided(table, 1).error().code, kModelMalformed);
}

}  // namespace
}  // namespace cassia::engines::decision::model

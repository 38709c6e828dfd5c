#include <gtest/gtest.h>

#include "codec/described_json.h"
#include "messages/decisions/decision_inputs.h"
#include "messages/decisions/decision_views.h"

namespace cassia::messages {
namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

constexpr std::string_view kTypesTable = R"(cassia-table 1
name: t
hit: first
valid: 2020-01-01 to -
gaps: refused

input a: number
input d: date
input x: any
output o: number
output m: string

| a   | d | x || o | m        || citation |
| > 5 | - | - || 1 | "\"up\"" || law 1 |
| -   | - | - || a | "down"   || law 2, law 3 unverified |
)";

std::string inputs_of(std::string_view json) {
  const table::TableText table = table::read_table(kTypesTable).value();
  const auto inputs = read_inputs(json, table);
  if (!inputs) {
    return std::string(inputs.error().code.name()) + " at " + inputs.error().place;
  }
  feel::Context given;
  for (std::size_t input = 0; input < table.inputs.size(); ++input) {
    if (!inputs->values[input].is_null()) {
      given.set(table.inputs[input].name, inputs->values[input]);
    }
  }
  return to_text(feel::Value(given)) + (inputs->unknown ? " and " + *inputs->unknown : "");
}

TEST(DecisionJson, ReadsInputsByTheirColumns) {
  EXPECT_EQ(inputs_of(R"({"a": 12345678901234567890.125, "d": "2026-03-02", "x": "2026-03-02"})"),
            R"({a: 12345678901234567890.125, d: @"2026-03-02", x: "2026-03-02"})");
  EXPECT_EQ(inputs_of(R"({"a": -1.5e2, "x": [1, null, {"b": [true, "\u00e9"]}]})"),
            R"({a: -150, x: [1, null, {b: [true, "é"]}]})");
  EXPECT_EQ(inputs_of(R"({"d": "2026-02-30"})"), R"({d: "2026-02-30"})");
}

TEST(DecisionJson, RefusesWhatIsNoObject) {
  EXPECT_EQ(inputs_of("[]"), "json_wrong_type at ");
  EXPECT_EQ(inputs_of(R"({"a": 1} x)"), "json_malformed at ");
  EXPECT_EQ(inputs_of(R"({"a": 01})"), "json_malformed at ");
}

// As forms of a browser and whoever must not lose a digit send them.
TEST(DecisionJson, ReadsNumbersThatAreTexts) {
  EXPECT_EQ(inputs_of(R"({"a": "12345678901234567890.125", "x": "1"})"),
            R"({a: 12345678901234567890.125, x: "1"})");
  EXPECT_EQ(inputs_of(R"({"a": "many"})"), R"({a: "many"})");
}

TEST(DecisionJson, RefusesAFactThatIsThereTwice) {
  EXPECT_EQ(inputs_of(R"({"a": 1, "x": 1, "a": 2})"), "json_duplicate_field at a");
  EXPECT_EQ(inputs_of(R"({"y": 1, "z": 1, "y": 1})"), "json_duplicate_field at y");
}

TEST(DecisionJson, NamesTheFirstFactThatTheTableDoesNotHave) {
  EXPECT_EQ(inputs_of(R"({"x": 1, "z": {}, "y": 1, "a": null})"), "{x: 1} and z");
  const auto bound = table::DecisionTable::bind(table::read_table(kTypesTable).value()).value();
  EXPECT_EQ(base::to_text(read_facts(R"({"z": 1})", bound).error()),
            "table_input_unknown at z table=t");
  EXPECT_EQ(base::to_text(read_facts(R"({"a": null})", bound).error()),
            "table_input_missing at a table=t");
}

TEST(DecisionJson, RefusesMoreThanTheFactsOfOneCase) {
  const std::string long_text(kDecisionInputsBytesMax, 'x');
  EXPECT_EQ(inputs_of("{\"x\": \"" + long_text + "\"}"), "json_too_large at ");
}

TEST(DecisionJson, TellsWhatWasDecidedAndWhy) {
  const auto bound = table::DecisionTable::bind(table::read_table(kTypesTable).value()).value();
  const auto facts = read_facts(R"({"a": 2, "d": "2026-03-02", "x": 1})", bound).value();
  const table::DecisionMoment moment{.at = base::Instant::parse("2026-03-02T01:00:00Z").value()};
  const auto receipt =
      decide_with_receipt(bound, facts, moment, {{"08", "3", bound.digest()}}).value();
  const std::string digest = base::to_hex(bound.digest().bytes);
  DecisionReceiptView view = receipt_view(receipt);
  EXPECT_EQ(view.receipt, print_receipt(receipt));
  view.receipt = "R";
  EXPECT_EQ(codec::to_json(view),
            R"({"aggregate":null,"decided_at":"2026-03-02T01:00:00Z","digest":")" + digest +
                R"(","failed":[{"input":"a","row":1,"test":"> 5"}],)"
                R"("inputs":{"a":2,"d":"2026-03-02","x":1},"outcomes":[{"citations":[)"
                R"({"clause":"2","source":"law"},{"clause":"3","source":"law"}],)"
                R"("is_unverified":true,"outputs":{"m":"down","o":2},"row":2}],)"
                R"("packages":[{"digest":")" +
                digest + R"(","id":"08","version":"3"}],"receipt":"R","table":"t"})");
}

TEST(DecisionJson, TellsWhatTheAnalysisFound) {
  const auto bound = table::DecisionTable::bind(table::read_table(kTypesTable).value()).value();
  const AnalysisView view = analysis_view(bound.text(), table::analyse(bound));
  EXPECT_EQ(view.verdict, "faulty");
  EXPECT_EQ(view.gaps, "complete");
  EXPECT_EQ(view.overlaps, "complete");
  EXPECT_EQ(
      codec::to_json(view.findings),
      R"([{"count":1,"example":{},"input":"","kind":"ranked_overlaps","meetings":[{"example":)"
      R"({"a":6,"d":"1970-01-01","x":true},"rows":[1,2]}],"rows":[],"weight":"note"},)"
      R"({"count":0,"example":{"a":0,"d":"1970-01-01","x":true},"input":"d",)"
      R"("kind":"dead_input","meetings":[],"rows":[],"weight":"fault"},)"
      R"({"count":0,"example":{"a":0,"d":"1970-01-01","x":true},"input":"x",)"
      R"("kind":"dead_input","meetings":[],"rows":[],"weight":"fault"}])");
}

}  // namespace
}  // namespace cassia::messages

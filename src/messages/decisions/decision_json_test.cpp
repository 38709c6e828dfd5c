#include "apps/cassia/decision_json.h"

#include <gtest/gtest.h>

namespace cassia::apps {
namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

constexpr std::string_view kTable = R"(cassia-table 1
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

std::string read(std::string_view json) {
  const auto inputs = read_inputs(json, table::read_table(kTable).value());
  return inputs ? to_text(feel::Value(*inputs))
                : std::string(inputs.error().code.name()) + " at " + inputs.error().place;
}

TEST(DecisionJson, ReadsInputsByTheirColumns) {
  EXPECT_EQ(read(R"({"a": 12345678901234567890.125, "d": "2026-03-02", "x": "2026-03-02"})"),
            R"({a: 12345678901234567890.125, d: @"2026-03-02", x: "2026-03-02"})");
  EXPECT_EQ(read(R"({"a": -1.5e2, "x": [1, null, {"b": [true, "\u00e9"]}]})"),
            R"({a: -150, x: [1, null, {b: [true, "é"]}]})");
  EXPECT_EQ(read(R"({"d": "2026-02-30"})"), R"({d: "2026-02-30"})");
}

TEST(DecisionJson, RefusesWhatIsNoObject) {
  EXPECT_EQ(read("[]"), "json_wrong_type at ");
  EXPECT_EQ(read(R"({"a": 1} x)"), "json_malformed at ");
  EXPECT_EQ(read(R"({"a": 01})"), "json_malformed at ");
}

TEST(DecisionJson, TellsWhatWasDecidedAndWhy) {
  const auto bound = table::DecisionTable::bind(table::read_table(kTable).value()).value();
  const auto inputs = read_inputs(R"({"a": 2, "d": "2026-03-02", "x": 1})", bound.text()).value();
  const table::DecisionMoment moment{.at = base::Instant::parse("2026-03-02T01:00:00Z").value()};
  const auto receipt =
      decide_with_receipt(bound, bind_facts(bound, inputs).value(), moment, {}).value();
  EXPECT_EQ(to_json(receipt),
            R"({"table":"t","digest":")" + base::to_hex(bound.digest().bytes) +
                R"(","decided_at":"2026-03-02T01:00:00Z","inputs":{"a":2,"d":"2026-03-02","x":1},)"
                R"("outcomes":[{"row":2,"outputs":{"o":2,"m":"down"},"citations":[)"
                R"({"source":"law","clause":"2"},{"source":"law","clause":"3"}],)"
                R"("is_unverified":true}],"failed":[{"row":1,"input":"a","test":"> 5"}]})");
}

TEST(DecisionJson, TellsWhatTheAnalysisFound) {
  const auto bound = table::DecisionTable::bind(table::read_table(kTable).value()).value();
  const std::string json = to_json("t.table", bound, table::analyse(bound));
  EXPECT_TRUE(json.starts_with(R"({"file":"t.table","table":"t","verdict":"faulty","findings":[)"))
      << json;
  EXPECT_NE(json.find(R"({"kind":"dead_input","weight":"fault","rows":[],"input":"d","example":{)"),
            std::string::npos)
      << json;
}

}  // namespace
}  // namespace cassia::apps

#include "messages/dmn/table_description.h"

#include <gtest/gtest.h>

#include "engines/decision/model/model.h"
#include "engines/decision/table/table_text.h"
#include "messages/dmn/dmn_reader.h"
#include "messages/dmn/dmn_writer.h"

namespace cassia::messages {
namespace {

namespace feel = engines::decision::feel;
namespace model = engines::decision::model;
namespace table = engines::decision::table;

constexpr std::string_view kFeeTable = R"(cassia-table 1
name: fee
hit: first
valid: 2020-01-01 to -
gaps: refused

input weight: integer (KGM) in >= 0
input on: date
input kind: string in "fruit", "meat"
output fee: number
output why: string

| weight | on                | kind         || fee | why     || citation |
| > 1000 | -                 | not("fruit") || 40  | "heavy" || law 1, law 2 unverified |
| -      | < @"2026-01-01" | -            || weight / 100 | "old" || law 3 |
| otherwise || 5 | "rest" || law 4 |
)";

model::ModelPtr exchanged() {
  const auto written = write_dmn(describe_table(table::read_table(kFeeTable).value()));
  const auto read = read_dmn(written);
  EXPECT_TRUE(read.has_value()) << written;
  const auto compiled = model::compile(*read, {}, feel::Mode::strict);
  EXPECT_TRUE(compiled.has_value()) << base::to_text(compiled.error());
  return *compiled;
}

std::string decided(std::int64_t weight, const char* on, const char* kind) {
  feel::Evaluation evaluation({.mode = feel::Mode::strict});
  const auto value =
      model::decide(exchanged(), "fee",
                    {{.name = "weight", .value = feel::Value(feel::Number::from_integer(weight))},
                     {.name = "on", .value = feel::Value(*feel::parse_date(on))},
                     {.name = "kind", .value = feel::Value(std::string_view(kind))}},
                    evaluation);
  return value ? to_text(*value) : base::to_text(value.error());
}

TEST(TableDescription, DecidesAsTheTableDoes) {
  EXPECT_EQ(decided(1001, "2026-03-02", "meat"), R"({fee: 40, why: "heavy"})");
  EXPECT_EQ(decided(1000, "2025-12-31", "meat"), R"({fee: 10, why: "old"})");
  EXPECT_EQ(decided(1000, "2026-03-02", "meat"), R"({fee: 5, why: "rest"})");
}

TEST(TableDescription, KeepsCitationsAndAllowedValues) {
  const std::string text = write_dmn(describe_table(table::read_table(kFeeTable).value()));
  for (const char* part :
       {"20191111", "hitPolicy=\"FIRST\"", "law 1, law 2", "annotation name=\"citation\"",
        "<text>unverified</text>", "\"fruit\", \"meat\"", "typeRef=\"date\"",
        "requiredInput href=\"#input_weight\""}) {
    EXPECT_NE(text.find(part), std::string::npos) << part << " in " << text;
  }
}

TEST(TableDescription, NamesEveryHitPolicy) {
  const std::string text(kFeeTable);
  const auto policy_of = [&](const std::string& policy) {
    std::string changed =
        text.substr(0, text.find("output why")) +
        "\n| weight | on | kind || fee || citation |\n| - | - | - || 1 || law 1 |\n";
    changed.replace(changed.find("hit: first"), 10, "hit: " + policy);
    const std::string written = write_dmn(describe_table(table::read_table(changed).value()));
    const std::size_t at = written.find("hitPolicy=");
    return written.substr(at, written.find('>', at) - at);
  };
  EXPECT_EQ(policy_of("unique"), "hitPolicy=\"UNIQUE\"");
  EXPECT_EQ(policy_of("rule order"), "hitPolicy=\"RULE ORDER\"");
  EXPECT_EQ(policy_of("collect"), "hitPolicy=\"COLLECT\"");
  EXPECT_EQ(policy_of("collect sum"), "hitPolicy=\"COLLECT\" aggregation=\"SUM\"");
  EXPECT_EQ(policy_of("collect count"), "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");
}

}  // namespace
}  // namespace cassia::messages

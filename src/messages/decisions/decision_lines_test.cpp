#include "messages/decisions/decision_lines.h"

#include <gtest/gtest.h>

#include "codec/decision_file/decision_file.h"

namespace cassia::messages {
namespace {

namespace table = engines::decision::table;
using table::ColumnType;

table::RecordedHead recorded_head() {
  return {.table = "t",
          .inputs = {{"price", ColumnType::number},
                     {"count", ColumnType::integer},
                     {"is_single", ColumnType::boolean},
                     {"day", ColumnType::date},
                     {"arrival", ColumnType::date_time},
                     {"note", ColumnType::any}},
          .outputs = {{"channel", ColumnType::string}}};
}

std::string opened(std::string_view first_line) {
  const auto lines = DecisionLines::open(first_line, recorded_head());
  return lines ? "opened" : lines.error().facts.front().value;
}

constexpr std::string_view kDecisionHead =
    "case,decided_at,input.price,input.count,input.is_single,input.day,input.arrival,input.note,"
    "output.channel,subject";

// The value that was appended to the named column, or the refusal.
std::string appended(std::string_view line) {
  const auto lines = DecisionLines::open(kDecisionHead, recorded_head()).value();
  table::RecordedDecisions decisions = lines.none();
  const auto read = lines.append(line, decisions);
  if (!read) {
    EXPECT_EQ(decisions.count(), 0U);
    EXPECT_TRUE(decisions.inputs[0].codes.empty());
    return std::string(read.error().code.name()) + " " + read.error().place;
  }
  // Whatever is taken can be written.
  EXPECT_TRUE(
      codec::read_block(recorded_head(), {}, codec::print_block(recorded_head(), {}, decisions))
          .has_value());
  std::string text = to_text(decisions.instants[0]) + " " + *decisions.cases.at(0)->as_string();
  for (const auto* columns : {&decisions.inputs, &decisions.outputs}) {
    for (const table::ValueColumn& column : *columns) {
      text += column.at(0) == nullptr ? " ?" : " " + to_text(*column.at(0));
    }
  }
  return text + (decisions.subjects.at(0) == nullptr ? " ?" : " of somebody");
}

TEST(DecisionLines, ReadsValuesByTheirColumns) {
  EXPECT_EQ(appended("C1,2026-03-02T09:00:00+08:00,5000.10,3,true,2026-03-01,"
                     "2026-03-01T10:00:00Z,\"a \"\"b\"\"\",retail,R1"),
            "2026-03-02T01:00:00Z C1 5000.1 3 true @\"2026-03-01\" @\"2026-03-01T10:00:00Z\" "
            "\"a \\\"b\\\"\" \"retail\" of somebody");
}

TEST(DecisionLines, EmptyCellsAreMissingFacts) {
  EXPECT_EQ(appended("C1,2026-03-02T01:00:00Z,,,,,,,,"), "2026-03-02T01:00:00Z C1 ? ? ? ? ? ? ? ?");
}

TEST(DecisionLines, RefusesALineAsAWhole) {
  EXPECT_EQ(appended(",2026-03-02T01:00:00Z,,,,,,,,"), "cell_needed case");
  EXPECT_EQ(appended("C,,,,,,,,,"), "cell_needed decided_at");
  EXPECT_EQ(appended("C,yesterday,,,,,,,,"), "malformed_instant decided_at");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,dear,,,,,,,"), "decision_value_unfit input.price");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,1,1.5,,,,,,"), "decision_value_unfit input.count");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,1,1,yes,,,,,"),
            "decision_value_unfit input.is_single");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,1,1,,2026-02-30,,,,"),
            "decision_value_unfit input.day");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,,,,,2026-03-02T01:00:00@Asia/Shanghai,,,"),
            "decision_value_unfit input.arrival");
  EXPECT_EQ(appended("C\x01,2026-03-02T01:00:00Z,,,,,,,,"), "decision_value_unfit case");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,,,,,," + std::string(5000, '"') + "x,,"),
            "csv_malformed ");
  EXPECT_EQ(appended("C,2026-03-02T01:00:00Z,,,,,," + std::string(5000, 'x') + ",,"),
            "decision_value_unfit input.note");
  EXPECT_EQ(appended("C"), "csv_malformed ");
}

TEST(DecisionLines, RefusesAHeadThatDoesNotFitTheTable) {
  EXPECT_EQ(opened("case,decided_at"), "opened");
  EXPECT_EQ(opened("\xEF\xBB\xBF"
                   "decided_at,case,input.price"),
            "opened");
  EXPECT_EQ(opened("case"), "no column case or decided_at");
  EXPECT_EQ(opened("case,decided_at,input.colour"), "the table has no input.colour");
  EXPECT_EQ(opened("case,decided_at,price"), "no column is called price");
  EXPECT_EQ(opened("case,case,decided_at"), "two columns are called case");
}

}  // namespace
}  // namespace cassia::messages

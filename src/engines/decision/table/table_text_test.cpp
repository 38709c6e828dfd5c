#include "engines/decision/table/table_text.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

#include "engines/decision/table/refusals.h"
#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {

namespace {

// The text with the first `from` replaced.
std::string changed(std::string_view from, std::string_view to) {
  std::string text(kChannels);
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string refusal_of(std::string_view text) {
  const auto table = read_table(text);
  return table ? "read" : table.error().place + ": " + table.error().facts.at(0).value;
}

TEST(TableTexts, AreTakenApart) {
  const TableText table = read_table(kChannels).value();
  EXPECT_EQ(table.name, "channel");
  EXPECT_EQ(table.titles.zh, "渠道");
  EXPECT_EQ(table.titles.vi, "");
  EXPECT_EQ(table.hit_policy, HitPolicy::first);
  EXPECT_EQ(base::to_text(table.valid_from), "2019-01-01");
  EXPECT_FALSE(table.valid_to.has_value());
  ASSERT_EQ(table.inputs.size(), 3U);
  EXPECT_EQ(table.inputs[0].unit, "CNY");
  EXPECT_EQ(table.inputs[0].allowed->text, ">= 0");
  EXPECT_EQ(table.inputs[1].comments.size(), 1U);
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[1].citations.size(), 2U);
  EXPECT_EQ(table.rows[1].citations[1], (base::Citation{"note_2016", "2"}));
  EXPECT_TRUE(table.rows[2].is_unverified);
  EXPECT_EQ(table.rows[2].comments.size(), 1U);
  EXPECT_EQ(table.rows[2].inputs[2].place, (feel::Place{21, 24}));
  EXPECT_EQ(table.otherwise->outputs[1].text, R"("several things")");
  EXPECT_EQ(table.end_comments, Comments{"# End."});
}

TEST(TableTexts, HaveOneCanonicalText) {
  const std::string canonical = print_table(read_table(kChannels).value());
  EXPECT_EQ(canonical, R"(cassia-table 1
# The limits are those of 2019.
name: channel
title zh: 渠道
title en: Channel of a retail import
hit: first
valid: 2019-01-01 to -
gaps: refused

input price: number (CNY) in >= 0
# What the person has bought this year, this order included.
input year_total: number (CNY)
input is_single: boolean
output channel: string in "retail", "full_tax", "general"
output note: string

| price   | year_total | is_single || channel    | note             || citation |
| -       | > 26000    | -         || "general"  | "year full"      || note_2018 1 |
| <= 5000 | -          | -         || "retail"   | "small"          || note_2018 1, note_2016 2 |
# Only one thing may be dear.
| > 5000  | -          | true      || "full_tax" | "one dear thing" || note_2018 2 unverified |
| otherwise || "general"  | "several things" || note_2018 3 |
# End.
)");
  EXPECT_EQ(print_table(read_table(canonical).value()), canonical);
}

TEST(TableTexts, KeepBarsWithinStringsAndWideCellsApart) {
  const std::string long_cell = "\"" + std::string(40, 'x') + "\"";
  const std::string text =
      print_table(read_table(changed(R"("small")", R"("a | b || \"c\"")")).value());
  EXPECT_NE(text.find(R"(| "a | b || \"c\"" ||)"), std::string::npos);
  const std::string wide = print_table(read_table(changed(R"("small")", long_cell)).value());
  EXPECT_NE(wide.find("| \"year full\"      ||"), std::string::npos);
  EXPECT_EQ(print_table(read_table(wide).value()), wide);
}

TEST(TableTexts, AreRefusedWithLineAndColumn) {
  const std::array<std::pair<std::string, std::string>, 27> cases = {{
      {"", "line 1, column 1: the first line is not cassia-table 1"},
      {changed("cassia-table 1", "cassia-table 2"),
       "line 1, column 1: the first line is not cassia-table 1"},
      {changed("name: channel", "name: Channel"),
       "line 3, column 7: no name of a-z, 0-9 and _, or one beyond 40 letters"},
      {changed("name: channel\n", ""), "line 3, column 1: expected the key name"},
      {changed("first", "last"), "line 6, column 6: no hit policy"},
      {changed("2019-01-01", "2019-02-30"), "line 7, column 8: no date"},
      {changed(" to -", " to 2018-01-01"),
       "line 7, column 22: neither - nor a day from the first on"},
      {changed("2019-01-01 to -", "always"),
       "line 7, column 8: expected two days with ' to ' between them"},
      {changed("gaps: refused", "gaps: allowed"),
       "line 8, column 7: neither 'refused' nor 'allowed because ...'"},
      {changed("gaps: refused", "gaps: allowed because it is so"),
       "line 22, column 1: gaps are allowed, and yet a row says what otherwise"},
      {changed("number (CNY)", "numeral (CNY)"), "line 10, column 14: no type of a column"},
      {changed("(CNY) in", "(CNY in"), "line 10, column 22: no unit in parentheses"},
      {changed("input price:", "input price"), "line 10, column 7: expected a name and a colon"},
      {changed("input is_single", "input price"), "line 13, column 7: the name stands twice"},
      {changed("output channel", "output otherwise"),
       "line 14, column 8: expected a name and a colon"},
      {changed("| price | year_total", "| year_total | price"),
       "line 17, column 3: expected the name price"},
      {changed("|| citation |", "|| source |"), "line 17, column 65: expected the word citation"},
      {changed("| > 5000 | -  ", "| > 5000 |   "),
       "line 21, column 21: an empty cell; - stands for any value"},
      {changed("| > 5000 | - ", "| > 5000 "), "line 21, column 20: expected 3 cells of inputs"},
      {changed(R"("full_tax" |)", R"("full_tax" ||)"),
       "line 21, column 1: expected inputs || outputs || citation"},
      {changed(R"(|| "full_tax")", R"(|| "full_tax)"),
       "line 21, column 64: the string does not end"},
      {changed("note_2018 2 unverified |", "note_2018 2 unverified"),
       "line 21, column 92: a row ends with |"},
      {changed("note_2018 2 unverified", "note_2018"),
       "line 21, column 70: a citation is a source and a clause, or -"},
      {changed("| > 5000 ", "  > 5000 "), "line 21, column 1: a row begins with |"},
      {changed("# End.", "| - | - | - || \"retail\" | \"x\" || a 1 |"),
       "line 23, column 1: nothing stands after the row otherwise"},
      {changed("# End.\n", "# End."),
       "line 23, column 7: the last line does not end in a line feed"},
      {changed("input price", "input\tprice"),
       "line 10, column 6: a control letter; only line feeds and blanks part words"},
  }};
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(refusal_of(text), expected) << text;
  }
}

TEST(TableTexts, EndTooEarlyWhereSomethingIsMissing) {
  for (const std::string_view until : {"hit: first", "input year_total", "| price"}) {
    const std::string text(kChannels.substr(0, kChannels.find(until)));
    EXPECT_NE(refusal_of(text).find("the text ends too early"), std::string::npos) << text;
  }
  const std::string no_rows(kChannels.substr(0, kChannels.find("| -     |")));
  EXPECT_EQ(refusal_of(no_rows), "line 18, column 1: the table has no row");
}

TEST(TableTexts, AreUtf8) {
  const auto table = read_table(changed("渠道", "\xE6\xB8\xFF"));
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().code, kTableNotUtf8);
  EXPECT_EQ(table.error().place, "line 4, column 11");
  EXPECT_FALSE(read_table("\xEF\xBB\xBF" + std::string(kChannels)).has_value());
}

std::string table_of_rows(std::size_t rows) {
  std::string text = table_text("first", "refused", "input a: number\noutput b: number\n");
  text += "| a || b || citation |\n";
  for (std::size_t row = 0; row < rows; ++row) {
    text += "| - || 1 || - |\n";
  }
  return text;
}

TEST(TableTexts, KeepToLimits) {
  EXPECT_EQ(refusal_of(std::string(100U << 20U, '#')), "line 1, column 1: bytes");
  EXPECT_EQ(refusal_of(std::string(70'000, '#') + "\n"), "line 1, column 65537: bytes of a line");
  EXPECT_EQ(refusal_of(table_of_rows(kRowsMax)), "read");
  EXPECT_EQ(refusal_of(table_of_rows(kRowsMax + 1)), "line 100009, column 1: rows");
  std::string many = table_text("first", "refused", "");
  for (std::size_t column = 0; column <= kInputsMax; ++column) {
    many += "input a" + std::to_string(column) + ": number\n";
  }
  EXPECT_EQ(refusal_of(many + "output b: number\n"), "line 70, column 7: columns");
  const auto table = read_table(many);
  EXPECT_EQ(table.error().code, kTableTooLarge);
}

// A million cells: refused before they are kept.
TEST(TableTexts, HaveNoMillionCells) {
  std::string text = table_text("first", "refused", "");
  std::string names = "|";
  std::string row = "|";
  for (int column = 0; column < 60; ++column) {
    text += "input a" + std::to_string(column) + ": number\n";
    names += " a" + std::to_string(column) + " |";
    row += " - |";
  }
  text += "output b: number\n" + names + "| b || citation |\n";
  for (std::size_t cells = 0; cells < 1'000'000; cells += 61) {
    text += row + "| 1 || - |\n";
  }
  EXPECT_EQ(refusal_of(text), "line 8264, column 1: cells");
}

TEST(TableTexts, SpellEveryPolicyAndType) {
  for (int policy = 0; policy <= static_cast<int>(HitPolicy::collect_count); ++policy) {
    const auto value = static_cast<HitPolicy>(policy);
    EXPECT_EQ(parse_hit_policy(to_text(value)), value);
  }
  for (int type = 0; type <= static_cast<int>(ColumnType::any); ++type) {
    const auto value = static_cast<ColumnType>(type);
    EXPECT_EQ(parse_column_type(to_text(value)), value);
  }
  EXPECT_FALSE(parse_hit_policy("Unique").has_value());
  EXPECT_FALSE(parse_column_type("").has_value());
}

}  // namespace

}  // namespace cassia::engines::decision::table

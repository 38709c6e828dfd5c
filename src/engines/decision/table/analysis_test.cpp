#include "engines/decision/table/analysis.h"

#include <gtest/gtest.h>

#include <string>

#include "engines/decision/table/tables_test.h"

namespace cassia::engines::decision::table {

namespace {

// "fault gap [3, "x"]", "note overlap 1 2 [..]": one line for each finding; rows count from 1.
std::string findings_of(const DecisionTable& table) {
  std::string text;
  for (const Finding& finding : analyse(table).findings) {
    text.append(to_text(finding.weight)).append(" ").append(to_text(finding.kind));
    for (const std::uint32_t row : finding.rows) {
      text += row == kNoRow ? " otherwise" : " " + std::to_string(row + 1);
    }
    text += finding.input ? " " + table.text().inputs[*finding.input].name : "";
    text += finding.example.empty() ? "" : " " + to_text(feel::Value(feel::List(finding.example)));
    text += "\n";
  }
  return text;
}

std::string findings_of(std::string_view policy, std::string_view gaps, std::string_view rows) {
  return findings_of(bound(table_text(policy, gaps, rows)));
}

TEST(TableAnalysis, CallsAGoodTableClean) {
  const Analysis analysis = analyse(bound(kChannels));
  EXPECT_EQ(analysis.verdict(), Verdict::clean);
  EXPECT_EQ(to_text(analysis.verdict()), "clean");
}

constexpr std::string_view kNumbers =
    "input a: number\ninput b: boolean\noutput c: number\n| a | b || c || citation |\n";

TEST(TableAnalysis, ShowsAGapByInputs) {
  const std::string rows = std::string(kNumbers) +
                           "| < 3 | - || 1 || x 1 |\n| > 3 | true || 2 || x 1 |\n"
                           "| > 3.5 | false || 3 || x 1 |\n";
  EXPECT_EQ(findings_of("unique", "refused", rows),
            "fault gap [3, false]\nfault gap [3.1, false]\n");
  EXPECT_EQ(findings_of("unique", "allowed because it is so", rows),
            "note gap [3, false]\nnote gap [3.1, false]\n");
}

// Between two neighbours of the column's digits there are still numbers, but no integers and days.
TEST(TableAnalysis, KnowsWhatLiesBetweenNeighbours) {
  EXPECT_EQ(findings_of("unique", "refused",
                        "input a: number\noutput c: number\n| a || c || citation |\n"
                        "| <= 3 || 1 || x 1 |\n| >= 4 || 2 || x 1 |\n"),
            "fault gap [3.5]\n");
  EXPECT_EQ(findings_of("unique", "refused",
                        "input a: integer\noutput c: number\n| a || c || citation |\n"
                        "| <= 3 || 1 || x 1 |\n| >= 4 || 2 || x 1 |\n"),
            "");
  EXPECT_EQ(findings_of("unique", "refused",
                        "input a: date\noutput c: number\n| a || c || citation |\n"
                        "| <= @\"2024-02-28\" || 1 || x 1 |\n| > @\"2024-02-29\" || 2 || x 1 |\n"),
            "fault gap [@\"2024-02-29\"]\n");
}

TEST(TableAnalysis, ShowsConflictsAsThePolicyWeighsThem) {
  const std::string rows = std::string(kNumbers) +
                           "| <= 3 | - || 1 || x 1 |\n| >= 3 | - || 2 || x 1 |\n"
                           "| [5..6] | true || 2 || x 1 |\n";
  EXPECT_EQ(findings_of("unique", "refused", rows),
            "fault conflict 1 2 [3, false]\nfault overlap 2 3 [5, true]\n");
  EXPECT_EQ(findings_of("any", "refused", rows),
            "fault conflict 1 2 [3, false]\nnote overlap 2 3 [5, true]\n");
  EXPECT_EQ(findings_of("collect", "refused", rows),
            "note conflict 1 2 [3, false]\nnote overlap 2 3 [5, true]\n");
}

TEST(TableAnalysis, ShowsRowsThatNeverDecideAndWhoTakesTheirPlace) {
  const std::string rows = std::string(kNumbers) +
                           "| <= 3 | - || 1 || x 1 |\n| - | true || 2 || x 1 |\n"
                           "| 2 | true || 3 || x 1 |\n| - | false || 4 || x 1 |\n"
                           "| > 3 | - || 5 || x 1 |\n";
  const std::string found = findings_of("first", "refused", rows);
  EXPECT_NE(found.find("fault unreachable_row 3 1 [2, true]\n"), std::string::npos) << found;
  EXPECT_NE(found.find("fault unreachable_row 5 4 [4, false]\n"), std::string::npos) << found;
}

// Six rows of which every two meet are one finding, with how many pairs and the first few.
TEST(TableAnalysis, FoldsTheRowsThatMeetWherePolicyRanksThem) {
  const std::string rows = std::string(kNumbers) +
                           "| < 1 | - || 1 || x 1 |\n| < 2 | - || 2 || x 1 |\n"
                           "| < 3 | - || 3 || x 1 |\n| < 4 | - || 4 || x 1 |\n"
                           "| < 5 | - || 5 || x 1 |\n| - | true || 5 || x 1 |\n"
                           "| otherwise || 6 || x 1 |\n";
  const Analysis analysis = analyse(bound(table_text("first", "refused", rows)));
  EXPECT_EQ(analysis.verdict(), Verdict::clean);
  EXPECT_EQ(analysis.overlaps, Completeness::complete);
  ASSERT_EQ(analysis.findings.size(), 1U);
  const Finding& finding = analysis.findings.front();
  EXPECT_EQ(to_text(finding.kind), "ranked_overlaps");
  EXPECT_EQ(finding.weight, Weight::note);
  EXPECT_EQ(finding.count, 15U);
  ASSERT_EQ(finding.meetings.size(), 3U);
  EXPECT_EQ(finding.meetings[0].row, 0U);
  EXPECT_EQ(finding.meetings[0].other, 1U);
  EXPECT_EQ(to_text(feel::Value(feel::List(finding.meetings[0].example))), "[0, false]");
}

TEST(TableAnalysis, ShowsRowsOutsideTheDomain) {
  EXPECT_EQ(
      findings_of("unique", "refused",
                  "input a: string in \"x\", \"y\"\noutput c: number\n| a || c || citation |\n"
                  "| not(\"z\") || 1 || x 1 |\n| \"z\" || 2 || x 1 |\n"),
      "fault unreachable_row 2\n");
}

TEST(TableAnalysis, ShowsMissingCitationsAndDeadInputs) {
  EXPECT_EQ(findings_of("first", "refused",
                        "input a: number\ninput b: boolean\ninput d: number\noutput c: number\n"
                        "| a | b | d || c || citation |\n| 1 | true, false | - || 1 || - |\n"
                        "| otherwise || d || - unverified |\n"),
            "fault missing_citation 1 [1, false, 0]\nfault missing_citation otherwise\n"
            "fault dead_input b [0, false, 0]\n");
}

TEST(TableAnalysis, DoubtsWhereItCannotSeeIntoCells) {
  const DecisionTable table = bound(table_text(
      "unique", "refused",
      std::string(kNumbers) + "| < 3 | - || 1 || x 1 |\n| ? >= 3 and ? < 9 | true || 2 || x 1 |\n"
                              "| >= 9 | - || a || x 1 |\n| [3..9) | false || 4 || x 1 |\n"));
  const Analysis analysis = analyse(table);
  EXPECT_EQ(analysis.verdict(), Verdict::partial);
  ASSERT_EQ(analysis.not_analysed.size(), 1U);
  EXPECT_EQ(analysis.not_analysed[0].row, 1U);
  const std::string found = findings_of(table);
  EXPECT_NE(found.find("doubt doubtful_gap 2 [3, true]"), std::string::npos) << found;
  EXPECT_NE(found.find("doubt doubtful_conflict 2 3 [9, true]"), std::string::npos) << found;
  EXPECT_EQ(found.find("fault conflict"), std::string::npos) << found;
}

TEST(TableAnalysis, IsUndecidedWhereTheBudgetIsSpent) {
  const Analysis analysis = analyse(bound(kChannels), {.listed_max = 10, .steps_max = 1});
  EXPECT_EQ(analysis.verdict(), Verdict::undecided);
}

}  // namespace

}  // namespace cassia::engines::decision::table

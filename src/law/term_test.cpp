#include "law/term.h"

#include <gtest/gtest.h>

#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

base::Date on(std::string_view text) { return base::Date::parse(text).value(); }

std::string last_day(const Term& term) {
  const auto end = end_of_term(term, tests::real_law());
  return end ? base::to_text(end->last_day) : std::string(end.error().code.name());
}

std::string working_days(std::string_view from, std::int64_t days) {
  return last_day({.from = on(from), .days = days, .unit = TermUnit::working_days});
}

// Briefs 03 (#1, #2, #4, #6, #9), 04 (#12), 05 (#3, #13) and 01 (#21).
TEST(Term, EndsOnTheLastWorkingDayOfTheExamples) {
  EXPECT_EQ(working_days("2026-02-10", 20), "2026-03-16");  // Spring Festival, two make-up days
  EXPECT_EQ(working_days("2026-04-28", 3), "2026-05-06");
  EXPECT_EQ(working_days("2026-04-28", 5), "2026-05-08");
  EXPECT_EQ(working_days("2026-04-28", 6), "2026-05-09");  // a Saturday that makes up
  EXPECT_EQ(working_days("2026-09-21", 20), "2026-10-26");
  EXPECT_EQ(working_days("2026-03-02", 45), "2026-05-08");
  EXPECT_EQ(working_days("2026-03-02", 5), "2026-03-09");
  EXPECT_EQ(working_days("2026-03-02", 20), "2026-03-30");
}

// Brief 03, #10: a limit of ten days, an expert review from 5 March, resumed on the 12th.
TEST(Term, DoesNotCountDaysOfAPause) {
  const Term term{.from = on("2026-03-02"),
                  .days = 10,
                  .unit = TermUnit::working_days,
                  .pauses = {{.from = on("2026-03-05"), .until = on("2026-03-12")}}};
  const auto end = end_of_term(term, tests::real_law());
  ASSERT_TRUE(end) << base::to_text(end.error());
  EXPECT_EQ(end->last_day, on("2026-03-23"));
  EXPECT_EQ(end->skipped.front(),
            (SkippedDay{.date = on("2026-03-05"), .reason = SkipReason::paused}));
  EXPECT_EQ(end->skipped.back(),
            (SkippedDay{.date = on("2026-03-22"), .reason = SkipReason::weekend}));
}

TEST(Term, TellsWhyDaysDoNotCountAndByWhichRules) {
  const auto end = end_of_term(
      {.from = on("2026-04-30"), .days = 1, .unit = TermUnit::working_days}, tests::real_law());
  ASSERT_TRUE(end);
  EXPECT_EQ(end->last_day, on("2026-05-06"));
  ASSERT_EQ(end->skipped.size(), 5U);
  EXPECT_EQ(end->skipped[0].reason, SkipReason::holiday);
  for (const base::Citation& rule : end->rules) {
    EXPECT_NE(tests::real_law().find_clause(rule), nullptr) << rule.clause;
  }
  EXPECT_EQ(end->rules.size(), 2U);
}

TEST(Term, ReadsAPause) {
  EXPECT_EQ(parse_pause("2026-03-05/2026-03-12").value(),
            (Pause{.from = on("2026-03-05"), .until = on("2026-03-12")}));
  for (const auto* const text : {"", "/", "2026-03-05", "2026-03-05/", "2026-03-05/x/2026-03-12"}) {
    EXPECT_EQ(parse_pause(text).error().code, kTermUnfit) << text;
  }
}

TEST(Term, OfPlainDaysThatEndsOnADayOffEndsAfterIt) {
  EXPECT_EQ(last_day({.from = on("2026-04-20"), .days = 10}), "2026-04-30");
  const auto end = end_of_term({.from = on("2026-04-21"), .days = 10}, tests::real_law());
  ASSERT_TRUE(end) << base::to_text(end.error());
  EXPECT_EQ(end->counted_to, on("2026-05-01"));
  EXPECT_EQ(end->last_day, on("2026-05-06"));
  EXPECT_EQ(end->skipped.size(), 5U);
  EXPECT_EQ(end->rules.size(), 2U);
  EXPECT_EQ(last_day({.from = on("2026-03-13"), .days = 1}), "2026-03-16");  // a Saturday
  EXPECT_EQ(last_day({.from = on("2026-05-01"), .days = 0}), "2026-05-01");
  EXPECT_EQ(working_days("2026-05-01", 0), "2026-05-01");
}

TEST(Term, IsRefusedWhereItCannotBeCounted) {
  EXPECT_EQ(working_days("2026-04-28", -1), "term_unfit");
  EXPECT_EQ(working_days("2026-04-28", 3661), "term_unfit");
  EXPECT_EQ(last_day({.from = on("2026-04-28"),
                      .days = 1,
                      .pauses = {{.from = on("2026-04-30"), .until = on("2026-04-30")}}}),
            "term_unfit");
  EXPECT_EQ(last_day({.from = on("2026-04-28"),
                      .days = 1,
                      .pauses = {{.from = on("2026-04-28"), .until = on("9999-01-01")}}}),
            "term_unfit");
  EXPECT_EQ(last_day({.from = on("9999-12-31"), .days = 1}), "calendar_not_loaded");
  EXPECT_EQ(working_days("2026-12-30", 5), "calendar_not_loaded");
  EXPECT_EQ(last_day({.from = on("2020-12-31"), .days = 1}), "parameter_not_in_force");
}

}  // namespace
}  // namespace cassia::law

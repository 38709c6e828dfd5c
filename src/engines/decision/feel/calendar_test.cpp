#include "engines/decision/feel/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <string>

namespace cassia::engines::decision::feel {
namespace {

TEST(Calendar, KnowsTheDaysOfTheGregorianCalendar) {
  EXPECT_EQ((Date{.year = 1970, .month = 1, .day = 1}).to_days(), 0);
  EXPECT_EQ(parse_date("2000-03-01")->to_days(), 11017);
  EXPECT_EQ(parse_date("2025-07-01")->weekday(), 2);
  EXPECT_TRUE(parse_date("2024-02-29").has_value());
  EXPECT_FALSE(parse_date("2023-02-29").has_value());
  EXPECT_FALSE(parse_date("2023-13-01").has_value());
  EXPECT_FALSE(parse_date("02023-01-01").has_value());
  EXPECT_EQ(to_text(*parse_date("-0044-03-15")), "-0044-03-15");
  EXPECT_EQ(to_text(*parse_date("999999999-12-31")), "999999999-12-31");
}

TEST(Calendar, CountsDaysForthAndBack) {
  rc::check("from_days(to_days(d)) == d", [] {
    const auto days = *rc::gen::inRange<std::int64_t>(-300'000'000'000, 300'000'000'000);
    const Date date = Date::from_days(days);
    RC_ASSERT(date.to_days() == days);
    RC_ASSERT(Date::make(date.year, date.month, date.day) == date);
    RC_ASSERT(parse_date(to_text(date)) == date);
  });
}

TEST(Calendar, WeeksBelongToTheYearOfTheirThursday) {
  EXPECT_EQ(week_of_year(*parse_date("2005-01-01")), 53);
  EXPECT_EQ(week_of_year(*parse_date("2019-12-30")), 1);
  EXPECT_EQ(day_of_year(*parse_date("2024-12-31")), 366);
}

TEST(Calendar, MonthsEndWhereTheMonthEnds) {
  EXPECT_EQ(to_text(*plus_months(*parse_date("2024-01-31"), 1)), "2024-02-29");
  EXPECT_EQ(to_text(*plus_months(*parse_date("2024-03-31"), -13)), "2023-02-28");
  EXPECT_FALSE(plus_months(*parse_date("999999999-12-31"), 1).has_value());
  const auto months = [](std::string_view from, std::string_view until) {
    return months_between(*parse_date_time(from), *parse_date_time(until));
  };
  EXPECT_EQ(months("2011-12-22", "2013-08-24"), 20);
  EXPECT_EQ(months("2013-08-24", "2011-12-22"), -20);
  EXPECT_EQ(months("2015-01-31", "2015-02-28"), 0);
}

TEST(Calendar, ReadsTimesWithAndWithoutZone) {
  EXPECT_EQ(to_text(*parse_time("23:59:01.123456789Z")), "23:59:01.123456789Z");
  EXPECT_EQ(to_text(*parse_time("10:30:00+05:30")), "10:30:00+05:30");
  EXPECT_EQ(to_text(*parse_time("10:30:00@Asia/Shanghai")), "10:30:00@Asia/Shanghai");
  for (const char* text : {"24:00:01", "10:60:00", "1:00:00", "10:00", "10:00:00+19:00",
                           "10:00:00@", "10:00:00.", "10:00:00Z@Etc/UTC"}) {
    EXPECT_FALSE(parse_time(text).has_value()) << text;
  }
}

TEST(Calendar, MidnightAt24IsTheNextDay) {
  EXPECT_EQ(to_text(*parse_date_time("2024-12-31T24:00:00")), "2025-01-01T00:00:00");
}

TEST(Calendar, EqualMomentsAreEqualWhateverTheZone) {
  const auto moment = [](std::string_view text) { return *parse_date_time(text); };
  EXPECT_EQ(moment("2024-01-01T08:00:00+08:00"), moment("2024-01-01T00:00:00Z"));
  EXPECT_FALSE(moment("2024-01-01T00:00:00") == moment("2024-01-01T00:00:00Z"));
}

TEST(Calendar, DurationsAreReadAndPrintedInOneForm) {
  EXPECT_EQ(to_text(*parse_days_duration("PT48H")), "P2D");
  EXPECT_EQ(to_text(*parse_days_duration("-P1DT2H3M4.5S")), "-P1DT2H3M4.5S");
  EXPECT_EQ(to_text(*parse_days_duration("PT0.005S")), "PT0.005S");
  EXPECT_EQ(to_text(*parse_days_duration("P0D")), "PT0S");
  EXPECT_EQ(to_text(*parse_months_duration("P26M")), "P2Y2M");
  for (const char* text : {"P", "PT", "P1DT", "P1H", "PT1D", "1D", "P1S", "P-1D", ""}) {
    EXPECT_FALSE(parse_days_duration(text).has_value()) << text;
  }
  EXPECT_FALSE(parse_months_duration("P1Y1D").has_value());
}

TEST(Calendar, DurationsPrintedAreReadAgain) {
  rc::check("parse(to_text(d)) == d", [](std::int64_t nanoseconds) {
    const DaysDuration duration{nanoseconds};
    RC_ASSERT(parse_days_duration(to_text(duration)) == duration);
  });
}

}  // namespace
}  // namespace cassia::engines::decision::feel

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/date.h"
#include "base/refusals.h"
#include "base/zone_calendar.h"

namespace cassia::base {
namespace {

Date date(std::string_view text) { return Date::parse(text).value(); }
Instant instant(std::string_view text) { return Instant::parse(text).value(); }

TEST(Date, ParsesRealDaysOnly) {
  EXPECT_EQ(to_text(date("2024-02-29")), "2024-02-29");
  for (const auto* bad : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "1899-12-31",
                          "2026-04-31", "20260401", "2026-04-01 ", "2O26-04-01", ""}) {
    const auto result = Date::parse(bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().code, kMalformedDate);
  }
}

TEST(Date, AddsMonthsToTheLastDayThereIs) {
  EXPECT_EQ(to_text(add_months(date("2026-08-31"), 6)), "2027-02-28");
  EXPECT_EQ(to_text(add_months(date("2024-02-29"), 12)), "2025-02-28");
  EXPECT_EQ(to_text(add_months(date("2025-03-10"), 12)), "2026-03-10");
  EXPECT_EQ(to_text(add_months(date("2026-01-31"), -2)), "2025-11-30");
}

TEST(Instant, ReadsOffsetsAndFractions) {
  EXPECT_EQ(to_text(instant("2026-03-02T09:00:00+08:00")), "2026-03-02T01:00:00Z");
  EXPECT_EQ(to_text(instant("2026-03-02T00:30:00.250-05:30")), "2026-03-02T06:00:00.25Z");
  EXPECT_EQ(instant("1970-01-01T00:00:00Z").micros(), 0);
  EXPECT_EQ(to_text(Instant::of_micros(-1)), "1969-12-31T23:59:59.999999Z");
  for (const auto* bad : {"2026-03-02T09:00:00", "2026-03-02 09:00:00Z", "2026-03-02T24:00:00Z",
                          "2026-03-02T09:60:00Z", "2026-03-02T09:00:60Z", "2026-03-02T09:00:00.Z",
                          "2026-03-02T09:00:00.1234567Z", "2026-03-02T09:00:00+8", "T", ""}) {
    const auto result = Instant::parse(bad);
    ASSERT_FALSE(result) << bad;
    EXPECT_EQ(result.error().code, kMalformedInstant);
  }
}

RC_GTEST_PROP(Instant, PrintsWhatItParses, ()) {
  const auto micros =
      *rc::gen::inRange<std::int64_t>(-2'000'000'000'000'000, 200'000'000'000'000'000);
  const Instant value = Instant::of_micros(micros);
  RC_ASSERT(Instant::parse(to_text(value)).value() == value);
}

TEST(Period, IsHalfOpen) {
  const Period period =
      make_period(instant("2026-03-02T01:00:00Z"), instant("2026-03-02T02:00:00Z")).value();
  EXPECT_TRUE(period.contains(period.from));
  EXPECT_FALSE(period.contains(period.until));
  const auto backward = make_period(period.until, period.from);
  ASSERT_FALSE(backward);
  EXPECT_EQ(backward.error().code, kMalformedPeriod);
}

ZoneCalendar may_calendar() {
  CalendarParts parts{.name = "cn",
                      .utc_offset_minutes = 480,
                      .covered_from = date("2026-04-01"),
                      .covered_to = date("2026-05-31"),
                      .days = {}};
  for (const auto* holiday :
       {"2026-05-05", "2026-05-01", "2026-05-02", "2026-05-03", "2026-05-04"}) {
    parts.days.push_back({date(holiday), DayKind::holiday});
  }
  parts.days.push_back({date("2026-05-09"), DayKind::workday});
  return ZoneCalendar(std::move(parts));
}

TEST(ZoneCalendar, SplitsDaysAtLocalMidnight) {
  const ZoneCalendar calendar = may_calendar();
  EXPECT_EQ(calendar.date_of(instant("2026-05-01T15:59:59Z")), date("2026-05-01"));
  EXPECT_EQ(calendar.date_of(instant("2026-05-01T16:00:00Z")), date("2026-05-02"));
  EXPECT_EQ(calendar.start_of(date("2026-05-02")), instant("2026-05-01T16:00:00Z"));
  EXPECT_EQ(calendar.at(date("2026-05-02"), 510), instant("2026-05-02T00:30:00Z"));
}

TEST(ZoneCalendar, CountsWorkingDaysAroundAHoliday) {
  const ZoneCalendar calendar = may_calendar();
  // Brief 01, example 21: notice on Tuesday 2026-04-28, three working days, holiday 1 to 5 May.
  EXPECT_EQ(calendar.add_working_days(date("2026-04-28"), 3).value(), date("2026-05-06"));
  EXPECT_EQ(calendar.add_working_days(date("2026-05-08"), 1).value(), date("2026-05-09"))
      << "a make-up Saturday";
  EXPECT_EQ(calendar.working_day_from(date("2026-05-02")).value(), date("2026-05-06"));
  EXPECT_EQ(calendar.working_day_from(date("2026-05-09")).value(), date("2026-05-09"));
}

TEST(ZoneCalendar, RefusesDaysWhoseNoticeIsNotLoaded) {
  const ZoneCalendar calendar = may_calendar();
  for (const auto* outside : {"2026-03-31", "2026-06-01"}) {
    const auto result = calendar.is_working_day(date(outside));
    ASSERT_FALSE(result) << outside;
    EXPECT_EQ(result.error().code, kCalendarNotLoaded);
  }
  EXPECT_FALSE(calendar.add_working_days(date("2026-05-29"), 1));
  EXPECT_FALSE(calendar.working_day_from(date("2026-05-31")));
}

RC_GTEST_PROP(ZoneCalendar, DateOfIsTheInverseOfStartOf, ()) {
  const ZoneCalendar calendar = may_calendar();
  const Date day(std::chrono::sys_days(std::chrono::days(*rc::gen::inRange(-20000, 60000))));
  const auto offset = std::chrono::microseconds(
      *rc::gen::inRange<std::int64_t>(0, std::int64_t{24} * 3600 * 1'000'000));
  RC_ASSERT(calendar.date_of(calendar.start_of(day) + offset) == day);
}

TEST(Instant, RefusesOffsetsThatLeadOutOfItsYears) {
  EXPECT_FALSE(Instant::parse("9999-12-31T23:59:59-08:00"));
  EXPECT_FALSE(Instant::parse("1900-01-01T00:00:00+08:00"));
  EXPECT_TRUE(Instant::parse("9999-12-31T23:59:59Z"));
}

}  // namespace
}  // namespace cassia::base

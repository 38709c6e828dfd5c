#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::engines::decision::feel {

// Nanoseconds of a duration: 64 bits would end after 292 years, FEEL's years reach 999,999,999.
__extension__ using Nanoseconds = __int128;

inline constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
inline constexpr std::int64_t kNanosecondsPerMicrosecond = 1'000;
inline constexpr std::int64_t kSecondsPerDay = 86'400;
inline constexpr std::int64_t kYearMax = 999'999'999;

// A day of the proleptic Gregorian calendar. One that exists is valid: use `make`.
struct Date {
  std::int64_t year = 1970;
  int month = 1;
  int day = 1;

  static std::optional<Date> make(std::int64_t year, std::int64_t month, std::int64_t day);
  static Date from_days(std::int64_t days_since_1970);
  std::int64_t to_days() const;
  int weekday() const;  // 1 is Monday, 7 is Sunday

  friend auto operator<=>(const Date&, const Date&) = default;
};

// How far local time is ahead of UTC, in seconds, and the name of the zone that says so, if any
// ("Asia/Shanghai"). A name's distance depends on the day; it is settled when the value is made, so
// that comparing needs no table.
struct ZoneOffset {
  std::int64_t seconds = 0;
  std::string name = {};

  friend bool operator==(const ZoneOffset&, const ZoneOffset&) = default;
};

// A time of day, of no zone or of one.
struct Time {
  std::int64_t nanoseconds = 0;  // since midnight, below one day
  std::optional<ZoneOffset> zone = {};

  int hour() const;
  int minute() const;
  int second() const;

  // The nanoseconds since midnight UTC where the time has a zone, and of its own day where not.
  std::int64_t comparable() const;

  // Equal are two times without zone, or two with one that name the same moment.
  friend bool operator==(const Time& left, const Time& right);
};

struct DateTime {
  Date date = {};
  Time time = {};

  // Nanoseconds since 1970, of UTC where there is a zone and of the local clock where not.
  Nanoseconds comparable() const;

  friend bool operator==(const DateTime& left, const DateTime& right);
};

// What `comparable` counts, in the zone given.
DateTime from_comparable(Nanoseconds comparable, std::optional<ZoneOffset> zone);

struct DaysDuration {
  Nanoseconds nanoseconds = 0;
  friend auto operator<=>(const DaysDuration&, const DaysDuration&) = default;
};

struct MonthsDuration {
  std::int64_t months = 0;
  friend auto operator<=>(const MonthsDuration&, const MonthsDuration&) = default;
};

int days_in_month(std::int64_t year, int month);

// The same day of another month, or its last day where that month is shorter; nothing beyond the
// years that FEEL knows.
std::optional<Date> plus_months(const Date& date, std::int64_t months);

// Whole months from one moment to the other, toward zero.
std::int64_t months_between(const DateTime& from, const DateTime& until);

// ISO 8601: the day's number in its year, and the number of its week.
int day_of_year(const Date& date);
int week_of_year(const Date& date);

// The texts of FEEL, and back. A text that is not exactly of the form, or names a day or a moment
// that does not exist, gives nothing. A zone's name is kept with zero seconds: whoever has the
// table of zones settles it.
std::optional<Date> parse_date(std::string_view text);
std::optional<Time> parse_time(std::string_view text);
std::optional<DateTime> parse_date_time(std::string_view text);
std::optional<DaysDuration> parse_days_duration(std::string_view text);
std::optional<MonthsDuration> parse_months_duration(std::string_view text);
std::string to_text(const Date& date);
std::string to_text(const Time& time);
std::string to_text(const DateTime& date_time);
std::string to_text(const DaysDuration& duration);
std::string to_text(const MonthsDuration& duration);

}  // namespace cassia::engines::decision::feel

#include "engines/decision/feel/calendar.h"

#include <algorithm>

namespace cassia::engines::decision::feel {

namespace {

constexpr std::int64_t kNanosecondsPerDay = kSecondsPerDay * kNanosecondsPerSecond;

bool is_leap(std::int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

template <typename Integer>
Integer floor_divide(Integer value, Integer by) {
  const Integer quotient = value / by;
  return value % by < 0 ? quotient - 1 : quotient;
}

}  // namespace

int days_in_month(std::int64_t year, int month) {
  if (month == 2) {
    return is_leap(year) ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::optional<Date> Date::make(std::int64_t year, std::int64_t month, std::int64_t day) {
  if (year < -kYearMax || year > kYearMax || month < 1 || month > 12 || day < 1 ||
      day > days_in_month(year, static_cast<int>(month))) {
    return std::nullopt;
  }
  return Date{.year = year, .month = static_cast<int>(month), .day = static_cast<int>(day)};
}

// Years are counted from March, so that the leap day is a year's last; 400 years have 146,097 days,
// and the months from March follow the line (153 m + 2) / 5. Day 719,468 is the first of 1970.
std::int64_t Date::to_days() const {
  const std::int64_t shifted_year = month <= 2 ? year - 1 : year;
  const std::int64_t era = floor_divide<std::int64_t>(shifted_year, 400);
  const std::int64_t year_of_era = shifted_year - era * 400;
  const std::int64_t shifted_month = month > 2 ? month - 3 : month + 9;
  const std::int64_t day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

Date Date::from_days(std::int64_t days_since_1970) {
  const std::int64_t shifted = days_since_1970 + 719'468;
  const std::int64_t era = floor_divide<std::int64_t>(shifted, 146'097);
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted_month = (5 * day_of_year + 2) / 153;
  const std::int64_t month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  return {.year = year_of_era + era * 400 + (month <= 2 ? 1 : 0),
          .month = static_cast<int>(month),
          .day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1)};
}

int Date::weekday() const {
  const std::int64_t days = to_days() + 3;  // 1970 began on a Thursday
  return static_cast<int>(days - floor_divide<std::int64_t>(days, 7) * 7) + 1;
}

int Time::hour() const { return static_cast<int>(nanoseconds / kNanosecondsPerSecond / 3600); }
int Time::minute() const { return static_cast<int>(nanoseconds / kNanosecondsPerSecond / 60 % 60); }
int Time::second() const { return static_cast<int>(nanoseconds / kNanosecondsPerSecond % 60); }

std::int64_t Time::comparable() const {
  return zone.has_value() ? nanoseconds - zone->seconds * kNanosecondsPerSecond : nanoseconds;
}

bool operator==(const Time& left, const Time& right) {
  return left.zone.has_value() == right.zone.has_value() && left.comparable() == right.comparable();
}

Nanoseconds DateTime::comparable() const {
  return static_cast<Nanoseconds>(date.to_days()) * kNanosecondsPerDay + time.comparable();
}

bool operator==(const DateTime& left, const DateTime& right) {
  return left.time.zone.has_value() == right.time.zone.has_value() &&
         left.comparable() == right.comparable();
}

DateTime from_comparable(Nanoseconds comparable, std::optional<ZoneOffset> zone) {
  const std::int64_t offset = zone.has_value() ? zone->seconds : 0;
  const Nanoseconds local = comparable + static_cast<Nanoseconds>(offset) * kNanosecondsPerSecond;
  const Nanoseconds days = floor_divide<Nanoseconds>(local, kNanosecondsPerDay);
  return {.date = Date::from_days(static_cast<std::int64_t>(days)),
          .time = {.nanoseconds = static_cast<std::int64_t>(local - days * kNanosecondsPerDay),
                   .zone = std::move(zone)}};
}

std::optional<Date> plus_months(const Date& date, std::int64_t months) {
  constexpr std::int64_t kMonthsMax = kYearMax * 24;
  if (months > kMonthsMax || months < -kMonthsMax) {
    return std::nullopt;
  }
  const std::int64_t count = date.year * 12 + date.month - 1 + months;
  const std::int64_t year = floor_divide<std::int64_t>(count, 12);
  const int month = static_cast<int>(count - year * 12) + 1;
  return Date::make(year, month, std::min(date.day, days_in_month(year, month)));
}

std::int64_t months_between(const DateTime& from, const DateTime& until) {
  const std::int64_t months =
      (until.date.year - from.date.year) * 12 + (until.date.month - from.date.month);
  // The last month counts once its day and time are reached.
  const auto rest = [](const DateTime& moment) {
    return moment.date.day * kNanosecondsPerDay + moment.time.nanoseconds;
  };
  if (months > 0 && rest(until) < rest(from)) {
    return months - 1;
  }
  return months < 0 && rest(until) > rest(from) ? months + 1 : months;
}

int day_of_year(const Date& date) {
  return static_cast<int>(date.to_days() - Date{.year = date.year}.to_days()) + 1;
}

// The week belongs to the year that has its Thursday.
int week_of_year(const Date& date) {
  const Date thursday = Date::from_days(date.to_days() + 4 - date.weekday());
  return (day_of_year(thursday) - 1) / 7 + 1;
}

}  // namespace cassia::engines::decision::feel

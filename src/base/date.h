#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::base {

// A day of the proleptic Gregorian calendar, without a zone. Which instants it spans is the
// ZoneCalendar's to say. Years 1900 to 9999.
class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}

  // "2026-03-16"; refuses malformed_date, impossible days such as 02-30 included.
  static Result<Date> parse(std::string_view text);

  constexpr std::chrono::sys_days days() const { return days_; }
  std::chrono::year_month_day ymd() const { return {days_}; }
  std::chrono::weekday weekday() const { return std::chrono::weekday(days_); }

  friend constexpr Date operator+(Date date, std::chrono::days count) {
    return Date(date.days_ + count);
  }
  friend constexpr Date operator-(Date date, std::chrono::days count) {
    return Date(date.days_ - count);
  }
  friend constexpr std::chrono::days operator-(Date left, Date right) {
    return left.days_ - right.days_;
  }
  friend constexpr bool operator==(const Date&, const Date&) = default;
  friend constexpr auto operator<=>(const Date&, const Date&) = default;

 private:
  std::chrono::sys_days days_{};
};

std::string to_text(Date date);  // "2026-03-16"

// The same day of the month `count` months later, or the last day of that month where it has no
// such day (31 August + 6 months = 28 February; 29 February + 12 months = 28 February).
Date add_months(Date date, int count);

// A moment in UTC, in microseconds since 1970.
class Instant {
 public:
  constexpr Instant() = default;
  static constexpr Instant of_micros(std::int64_t micros) {
    Instant instant;
    instant.micros_ = micros;
    return instant;
  }

  // RFC 3339 with 'T', seconds, up to six fractional digits and 'Z' or an offset
  // ("2026-03-02T09:00:00+08:00"). Refuses malformed_instant.
  static Result<Instant> parse(std::string_view text);

  constexpr std::int64_t micros() const { return micros_; }
  friend constexpr Instant operator+(Instant instant, std::chrono::microseconds span) {
    return of_micros(instant.micros_ + span.count());
  }
  friend constexpr Instant operator-(Instant instant, std::chrono::microseconds span) {
    return of_micros(instant.micros_ - span.count());
  }
  friend constexpr std::chrono::microseconds operator-(Instant left, Instant right) {
    return std::chrono::microseconds(left.micros_ - right.micros_);
  }
  friend constexpr bool operator==(const Instant&, const Instant&) = default;
  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;

 private:
  std::int64_t micros_ = 0;
};

std::string to_text(Instant instant);  // "2026-03-02T01:00:00Z", fraction only when not zero

// Half open: [from, until). Empty when from == until; from > until is never built by parse.
struct Period {
  Instant from;
  Instant until;

  bool contains(Instant instant) const { return from <= instant && instant < until; }
  friend bool operator==(const Period&, const Period&) = default;
};

// Refuses malformed_period when `until` is before `from`.
Result<Period> make_period(Instant from, Instant until);

}  // namespace cassia::base

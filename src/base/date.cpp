#include "base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/refusals.h"

namespace cassia::base {

namespace {

using std::chrono::microseconds;
using std::chrono::sys_days;

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr int kYearMin = 1900;
constexpr int kYearMax = 9999;

// A run of exactly `text.size()` digits as a number, or -1.
int read_digits(std::string_view text) {
  int value = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') {
      return -1;
    }
    value = value * 10 + (letter - '0');
  }
  return text.empty() ? -1 : value;
}

// A number that is not negative in at least `width` digits.
void append_padded(std::string& text, std::int64_t number, std::size_t width) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  const auto length = static_cast<std::size_t>(end - digits.begin());
  text.append(length < width ? width - length : 0, '0').append(digits.begin(), end);
}

// "HH:MM" as minutes, or -1.
int read_hour_minute(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') {
    return -1;
  }
  const int hour = read_digits(text.substr(0, 2));
  const int minute = read_digits(text.substr(3, 2));
  return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? -1 : hour * 60 + minute;
}

// The micros of ".ddd" (one to six digits), 0 for nothing, -1 when malformed.
std::int64_t read_fraction(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  if (text.front() != '.' || text.size() < 2 || text.size() > 7) {
    return -1;
  }
  std::int64_t value = read_digits(text.substr(1));
  for (std::size_t digits = text.size() - 1; digits < 6 && value >= 0; ++digits) {
    value *= 10;
  }
  return value;
}

// "Z", "+08:00" or "-05:30" as minutes east of UTC in `minutes`; false when malformed.
bool read_offset(std::string_view text, int& minutes) {
  if (text == "Z") {
    minutes = 0;
    return true;
  }
  if (text.empty() || (text.front() != '+' && text.front() != '-')) {
    return false;
  }
  const int size = read_hour_minute(text.substr(1));
  minutes = text.front() == '-' ? -size : size;
  return size >= 0;
}

}  // namespace

Result<Date> Date::parse(std::string_view text) {
  const Refusal malformed{.code = kMalformedDate,
                          .facts = {{"text", std::string(text.substr(0, 64))}}};
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return malformed;
  }
  const int year = read_digits(text.substr(0, 4));
  const int month = read_digits(text.substr(5, 2));
  const int day = read_digits(text.substr(8, 2));
  if (year < kYearMin || year > kYearMax || month < 0 || day < 0) {
    return malformed;
  }
  const std::chrono::year_month_day ymd{std::chrono::year(year),
                                        std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) {
    return malformed;
  }
  return Date(sys_days(ymd));
}

std::string to_text(Date date) {
  const auto ymd = date.ymd();
  std::string text;
  append_padded(text, static_cast<int>(ymd.year()), 4);
  text += '-';
  append_padded(text, static_cast<unsigned>(ymd.month()), 2);
  text += '-';
  append_padded(text, static_cast<unsigned>(ymd.day()), 2);
  return text;
}

Date add_months(Date date, int count) {
  const auto ymd = date.ymd();
  const std::chrono::year_month month =
      std::chrono::year_month(ymd.year(), ymd.month()) + std::chrono::months(count);
  const auto last =
      std::chrono::year_month_day_last(month.year(), std::chrono::month_day_last(month.month()));
  return Date(sys_days(month / std::min(ymd.day(), last.day())));
}

Result<Instant> Instant::parse(std::string_view text) {
  const Refusal malformed{.code = kMalformedInstant,
                          .facts = {{"text", std::string(text.substr(0, 64))}}};
  // 2026-03-02T09:00:00 has 19 letters; the zone follows, with the fraction before it.
  if (text.size() < 20 || text.size() > 32 || text[10] != 'T' || text[16] != ':') {
    return malformed;
  }
  const auto date = Date::parse(text.substr(0, 10));
  const int minutes = read_hour_minute(text.substr(11, 5));
  const int seconds = read_digits(text.substr(17, 2));
  const std::size_t zone = text.find_first_of("Z+-", 19);
  if (!date || minutes < 0 || seconds < 0 || seconds > 59 || zone == std::string_view::npos) {
    return malformed;
  }
  const std::int64_t fraction = read_fraction(text.substr(19, zone - 19));
  int offset = 0;
  if (fraction < 0 || !read_offset(text.substr(zone), offset)) {
    return malformed;
  }
  const std::int64_t day_seconds =
      std::chrono::duration_cast<std::chrono::seconds>(date->days().time_since_epoch()).count();
  const std::int64_t total = day_seconds + (minutes - offset) * 60 + seconds;
  constexpr std::int64_t kFirst = -2'208'988'800;  // 1900-01-01T00:00:00Z
  constexpr std::int64_t kLast = 253'402'300'799;  // 9999-12-31T23:59:59Z
  if (total < kFirst || total > kLast) {           // an offset may lead out of the years of Date
    return malformed;
  }
  return of_micros(total * kMicrosPerSecond + fraction);
}

std::string to_text(Instant instant) {
  const std::chrono::sys_time<microseconds> time{microseconds(instant.micros())};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::int64_t micros = (time - day).count();
  const std::int64_t seconds = micros / kMicrosPerSecond;
  std::string text = to_text(Date(day));
  text += 'T';
  append_padded(text, seconds / 3600, 2);
  text += ':';
  append_padded(text, seconds / 60 % 60, 2);
  text += ':';
  append_padded(text, seconds % 60, 2);
  if (const std::int64_t rest = micros % kMicrosPerSecond; rest != 0) {
    text += '.';
    append_padded(text, rest, 6);
    text.erase(text.find_last_not_of('0') + 1);
  }
  return text + "Z";
}

Result<Period> make_period(Instant from, Instant until) {
  if (until < from) {
    return Refusal{.code = kMalformedPeriod,
                   .facts = {{"from", to_text(from)}, {"until", to_text(until)}}};
  }
  return Period{.from = from, .until = until};
}

}  // namespace cassia::base

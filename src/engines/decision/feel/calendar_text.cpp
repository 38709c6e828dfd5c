#include <fmt/format.h>

#include <array>
#include <charconv>

#include "engines/decision/feel/calendar.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::int64_t kOffsetMax = 18 * 3600;  // as far as any zone has been, and ISO allows
constexpr std::size_t kDigitsMax = 18;          // of one integer: it then fits 64 bits

// What has been read of a text; a reader that fails leaves `is_good` false for good.
struct Reader {
  std::string_view rest;
  bool is_good = true;

  bool take(char letter) {
    if (!rest.empty() && rest.front() == letter) {
      rest.remove_prefix(1);
      return true;
    }
    return false;
  }

  void expect(char letter) { is_good = take(letter) && is_good; }

  bool has_digit() const { return !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; }

  std::string_view digits() {
    std::size_t count = 0;
    while (count < rest.size() && rest[count] >= '0' && rest[count] <= '9') {
      ++count;
    }
    const std::string_view found = rest.substr(0, count);
    rest.remove_prefix(count);
    return found;
  }

  std::int64_t integer(std::string_view figures) {
    if (figures.empty() || figures.size() > kDigitsMax) {
      is_good = false;
      return 0;
    }
    std::int64_t value = 0;
    for (const char figure : figures) {
      value = value * 10 + (figure - '0');
    }
    return value;
  }

  std::int64_t two_digits() {
    const std::string_view figures = digits();
    is_good = is_good && figures.size() == 2;
    return is_good ? integer(figures) : 0;
  }
};

std::int64_t fraction_of_second(Reader& reader) {
  const std::string_view figures = reader.digits();
  std::int64_t nanoseconds = 0;
  for (std::size_t at = 0; at < 9; ++at) {  // finer than a nanosecond is cut off
    nanoseconds = nanoseconds * 10 + (at < figures.size() ? figures[at] - '0' : 0);
  }
  return nanoseconds;
}

Date read_date(Reader& reader) {
  const bool is_negative = reader.take('-');
  const std::string_view figures = reader.digits();
  const bool is_year = figures.size() >= 4 && (figures.size() == 4 || figures[0] != '0');
  reader.is_good = reader.is_good && is_year && figures.size() <= 9;
  const std::int64_t year = reader.is_good ? reader.integer(figures) : 0;
  reader.expect('-');
  const std::int64_t month = reader.two_digits();
  reader.expect('-');
  const std::int64_t day = reader.two_digits();
  const auto date = Date::make(is_negative ? -year : year, month, day);
  reader.is_good = reader.is_good && date.has_value();
  return date.value_or(Date{});
}

bool is_zone_name(std::string_view name) {
  bool has_letter = false;
  for (const char letter : name) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    has_letter = has_letter || is_letter;
    if (!is_letter && !(letter >= '0' && letter <= '9') && letter != '/' && letter != '_' &&
        letter != '-' && letter != '+') {
      return false;
    }
  }
  return has_letter;
}

std::optional<ZoneOffset> read_zone(Reader& reader) {
  if (reader.rest.empty()) {
    return std::nullopt;
  }
  if (reader.take('Z')) {
    return ZoneOffset{};
  }
  if (reader.take('@')) {
    ZoneOffset zone{.seconds = 0, .name = std::string(reader.rest)};
    reader.is_good = reader.is_good && is_zone_name(reader.rest);
    reader.rest = {};
    return zone;
  }
  const bool is_negative = reader.take('-');
  if (!is_negative) {
    reader.expect('+');
  }
  const std::int64_t hours = reader.two_digits();
  reader.expect(':');
  const std::int64_t minutes = reader.two_digits();
  const std::int64_t seconds = reader.take(':') ? reader.two_digits() : 0;
  const std::int64_t offset = hours * 3600 + minutes * 60 + seconds;
  reader.is_good = reader.is_good && minutes < 60 && seconds < 60 && offset <= kOffsetMax;
  return ZoneOffset{.seconds = is_negative ? -offset : offset, .name = {}};
}

// 24:00:00 is the first moment of the next day; `days` says so to who has a date.
Time read_time(Reader& reader, int& days) {
  const std::int64_t hour = reader.two_digits();
  reader.expect(':');
  const std::int64_t minute = reader.two_digits();
  reader.expect(':');
  const std::int64_t second = reader.two_digits();
  const bool has_fraction = reader.take('.');
  reader.is_good = reader.is_good && (!has_fraction || reader.has_digit());
  const std::int64_t fraction = has_fraction ? fraction_of_second(reader) : 0;
  const bool is_midnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
  reader.is_good = reader.is_good && minute < 60 && second < 60 && (hour < 24 || is_midnight);
  days = is_midnight ? 1 : 0;
  const std::int64_t seconds = is_midnight ? 0 : hour * 3600 + minute * 60 + second;
  return {.nanoseconds = seconds * kNanosecondsPerSecond + fraction, .zone = read_zone(reader)};
}

std::string zone_text(const std::optional<ZoneOffset>& zone) {
  if (!zone.has_value()) {
    return {};
  }
  if (!zone->name.empty()) {
    return fmt::format("@{}", zone->name);
  }
  if (zone->seconds == 0) {
    return "Z";
  }
  const std::int64_t size = zone->seconds < 0 ? -zone->seconds : zone->seconds;
  std::string text =
      fmt::format("{}{:02}:{:02}", zone->seconds < 0 ? '-' : '+', size / 3600, size / 60 % 60);
  if (size % 60 != 0) {
    text += fmt::format(":{:02}", size % 60);
  }
  return text;
}

// At least `width` digits of a number that is not negative.
void append_figures(std::string& text, std::int64_t number, std::size_t width) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  const auto length = static_cast<std::size_t>(end - digits.begin());
  text.append(length < width ? width - length : 0, '0').append(digits.begin(), end);
}

std::string fraction_text(std::int64_t nanoseconds) {
  if (nanoseconds == 0) {
    return {};
  }
  std::string text = fmt::format(".{:09}", nanoseconds);
  while (text.ends_with('0')) {
    text.pop_back();
  }
  return text;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Reader reader{text};
  const Date date = read_date(reader);
  return reader.is_good && reader.rest.empty() ? std::optional(date) : std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
  Reader reader{text};
  int days = 0;
  Time time = read_time(reader, days);
  return reader.is_good && reader.rest.empty() ? std::optional(std::move(time)) : std::nullopt;
}

std::optional<DateTime> parse_date_time(std::string_view text) {
  Reader reader{text};
  DateTime moment;
  moment.date = read_date(reader);
  if (reader.is_good && reader.rest.empty()) {
    return moment;  // a date alone is its midnight
  }
  reader.expect('T');
  int days = 0;
  moment.time = read_time(reader, days);
  if (!reader.is_good || !reader.rest.empty()) {
    return std::nullopt;
  }
  moment.date = Date::from_days(moment.date.to_days() + days);
  return moment;
}

std::optional<MonthsDuration> parse_months_duration(std::string_view text) {
  Reader reader{text};
  const bool is_negative = reader.take('-');
  reader.expect('P');
  std::int64_t months = 0;
  bool has_part = false;
  for (const auto& [letter, size] : {std::pair('Y', 12), std::pair('M', 1)}) {
    Reader ahead = reader;
    const std::string_view figures = ahead.digits();
    if (!figures.empty() && ahead.take(letter)) {
      const std::int64_t count = ahead.integer(figures);
      ahead.is_good = ahead.is_good && count <= kYearMax * 24;
      months += ahead.is_good ? count * size : 0;
      reader = ahead;
      has_part = true;
    }
  }
  if (!reader.is_good || !reader.rest.empty() || !has_part) {
    return std::nullopt;
  }
  return MonthsDuration{is_negative ? -months : months};
}

std::optional<DaysDuration> parse_days_duration(std::string_view text) {
  constexpr std::array<std::pair<char, std::int64_t>, 4> kParts = {
      {{'D', kSecondsPerDay}, {'H', 3600}, {'M', 60}, {'S', 1}}};
  Reader reader{text};
  const bool is_negative = reader.take('-');
  reader.expect('P');
  Nanoseconds total = 0;
  bool has_part = false;
  bool is_in_time = false;
  for (const auto& [letter, seconds] : kParts) {
    if (letter == 'H' && reader.take('T')) {
      is_in_time = true;
      has_part = false;  // "P1DT" lacks what T announces
    }
    Reader ahead = reader;
    const std::string_view figures = ahead.digits();
    std::int64_t fraction = 0;
    if (letter == 'S' && !figures.empty() && ahead.take('.')) {
      fraction = fraction_of_second(ahead);
    }
    if (figures.empty() || !ahead.take(letter)) {
      continue;
    }
    ahead.is_good = ahead.is_good && (letter == 'D' || is_in_time) && figures.size() <= 15;
    const std::int64_t count = ahead.integer(figures);
    total += static_cast<Nanoseconds>(count) * seconds * kNanosecondsPerSecond + fraction;
    reader = ahead;
    has_part = true;
  }
  if (!reader.is_good || !reader.rest.empty() || !has_part) {
    return std::nullopt;
  }
  return DaysDuration{is_negative ? -total : total};
}

std::string to_text(const Date& date) {
  const std::int64_t size = date.year < 0 ? -date.year : date.year;
  std::string text(date.year < 0 ? 1 : 0, '-');
  append_figures(text, size, 4);
  text += '-';
  append_figures(text, date.month, 2);
  text += '-';
  append_figures(text, date.day, 2);
  return text;
}

std::string to_text(const Time& time) {
  return fmt::format("{:02}:{:02}:{:02}{}{}", time.hour(), time.minute(), time.second(),
                     fraction_text(time.nanoseconds % kNanosecondsPerSecond), zone_text(time.zone));
}

std::string to_text(const DateTime& date_time) {
  return fmt::format("{}T{}", to_text(date_time.date), to_text(date_time.time));
}

std::string to_text(const DaysDuration& duration) {
  const bool is_negative = duration.nanoseconds < 0;
  const Nanoseconds size = is_negative ? -duration.nanoseconds : duration.nanoseconds;
  const auto seconds = static_cast<std::int64_t>(size / kNanosecondsPerSecond);
  const auto fraction = static_cast<std::int64_t>(size % kNanosecondsPerSecond);
  if (size == 0) {
    return "PT0S";
  }
  std::string text = is_negative ? "-P" : "P";
  const auto add = [&text](std::int64_t count, char letter) {
    if (count != 0) {
      text += fmt::format("{}{}", count, letter);
    }
  };
  add(seconds / kSecondsPerDay, 'D');
  if (seconds % kSecondsPerDay != 0 || fraction != 0) {
    text += 'T';
    add(seconds % kSecondsPerDay / 3600, 'H');
    add(seconds % 3600 / 60, 'M');
    if (fraction != 0) {
      text += fmt::format("{}{}S", seconds % 60, fraction_text(fraction));
    } else {
      add(seconds % 60, 'S');
    }
  }
  return text;
}

std::string to_text(const MonthsDuration& duration) {
  const std::int64_t size = duration.months < 0 ? -duration.months : duration.months;
  if (size == 0) {
    return "P0M";
  }
  std::string text = duration.months < 0 ? "-P" : "P";
  if (size / 12 != 0) {
    text += fmt::format("{}Y", size / 12);
  }
  if (size % 12 != 0) {
    text += fmt::format("{}M", size % 12);
  }
  return text;
}

}  // namespace cassia::engines::decision::feel

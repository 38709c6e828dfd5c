#include "codec/json_writer.h"

#include <array>
#include <charconv>
#include <chrono>

#include "base/assert.h"
#include "base/utf8.h"
#include "codec/json_reader.h"
#include "codec/plain_run.h"

namespace cassia::codec {

namespace {

constexpr std::string_view kHexadecimal = "0123456789abcdef";

void append_escape(std::string& out, char letter) {
  constexpr std::string_view kMeanings = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  const std::size_t place = kMeanings.find(letter);
  out += '\\';
  if (place != std::string_view::npos) {
    out += kLetters[place];
    return;
  }
  out += "u00";
  out += kHexadecimal[static_cast<unsigned char>(letter) >> 4U];
  out += kHexadecimal[static_cast<unsigned char>(letter) & 15U];
}

// `value` in at least `width` digits. It is not negative.
void append_padded(std::string& out, std::int64_t value, std::size_t width) {
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), value);
  const auto length = static_cast<std::size_t>(end - digits.begin());
  out.append(width > length ? width - length : 0, '0');
  out.append(digits.data(), length);
}

struct DecimalParts {
  std::uint64_t whole = 0;
  std::uint64_t fraction = 0;
  std::size_t digits = 0;
};

// Writes the sign of `number`, and gives the two sides of its point.
DecimalParts split(std::string& out, Scaled number) {
  std::uint64_t scale = 1;
  for (int digit = 0; digit < number.digits; ++digit) {
    scale *= 10;
  }
  std::uint64_t magnitude = static_cast<std::uint64_t>(number.value);
  if (number.value < 0) {
    out += '-';
    magnitude = 0U - magnitude;  // also right for the smallest value
  }
  return {.whole = magnitude / scale,
          .fraction = magnitude % scale,
          .digits = static_cast<std::size_t>(number.digits)};
}

void append_parts(std::string& out, DecimalParts parts) {
  append_padded(out, static_cast<std::int64_t>(parts.whole), 1);
  if (parts.digits > 0) {
    out += '.';
    append_padded(out, static_cast<std::int64_t>(parts.fraction), parts.digits);
  }
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  const char* const end = text.data() + text.size();
  const char* start = text.data();  // of what is not written yet
  for (const char* at = end_of_plain(start, end); at != end; at = end_of_plain(at, end)) {
    if (static_cast<unsigned char>(*at) >= 0x80) {
      const std::size_t length = base::letter_length({at, static_cast<std::size_t>(end - at)});
      CASSIA_ASSERT(length > 0, "text that is not UTF-8 is refused at the edge");
      at += length;
    } else {
      out.append(start, at);
      append_escape(out, *at);
      start = ++at;
    }
  }
  out.append(start, end);
  out += '"';
}

void append_integer(std::string& out, std::int64_t value) {
  CASSIA_ASSERT(value <= kJsonIntegerMax && value >= -kJsonIntegerMax,
                "a larger integer is not exact in other programs: store it as a decimal text");
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), value);
  out.append(digits.begin(), end);
}

void append_scaled(std::string& out, Scaled number) { append_parts(out, split(out, number)); }

void append_scaled_short(std::string& out, Scaled number) {
  DecimalParts parts = split(out, number);
  while (parts.digits > 0 && parts.fraction % 10 == 0) {
    parts.fraction /= 10;
    --parts.digits;
  }
  append_parts(out, parts);
}

void append_date(std::string& out, base::Date date) {
  const std::chrono::year_month_day ymd = date.ymd();
  CASSIA_ASSERT(ymd.year() >= std::chrono::year(1900) && ymd.year() <= std::chrono::year(9999),
                "a day outside 1900 to 9999 could not be read back");
  append_padded(out, static_cast<int>(ymd.year()), 4);
  out += '-';
  append_padded(out, static_cast<unsigned>(ymd.month()), 2);
  out += '-';
  append_padded(out, static_cast<unsigned>(ymd.day()), 2);
}

void append_instant(std::string& out, base::Instant instant) {
  using std::chrono::microseconds;
  const std::chrono::sys_time<microseconds> moment{microseconds(instant.micros())};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::int64_t micros = (moment - day).count();
  const std::int64_t seconds = micros / 1'000'000;
  append_date(out, base::Date(day));
  out += 'T';
  append_padded(out, seconds / 3600, 2);
  out += ':';
  append_padded(out, seconds / 60 % 60, 2);
  out += ':';
  append_padded(out, seconds % 60, 2);
  if (micros % 1'000'000 != 0) {
    out += '.';
    append_padded(out, micros % 1'000'000, 6);
    out.erase(out.find_last_not_of('0') + 1);
  }
  out += 'Z';
}

}  // namespace cassia::codec

#include "apps/cassia/console.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace cassia::apps {

namespace {

bool are_colours_on() {
  static const bool kAreOn = isatty(STDOUT_FILENO) == 1 && std::getenv("NO_COLOR") == nullptr;
  return kAreOn;
}

std::string_view code_of(Colour colour) {
  switch (colour) {
    case Colour::plain:
      return "";
    case Colour::good:
      return "\033[32m";
    case Colour::bad:
      return "\033[31m";
    case Colour::warn:
      return "\033[33m";
    case Colour::dim:
      return "\033[2m";
    case Colour::strong:
      return "\033[1m";
  }
  return "";
}

std::int64_t now_micros() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// East Asian wide letters: the blocks that occur in the zone's texts.
bool is_wide(std::uint32_t letter) {
  return (letter >= 0x1100 && letter <= 0x115F) || (letter >= 0x2E80 && letter <= 0xA4CF) ||
         (letter >= 0xAC00 && letter <= 0xD7A3) || (letter >= 0xF900 && letter <= 0xFAFF) ||
         (letter >= 0xFE30 && letter <= 0xFE6F) || (letter >= 0xFF00 && letter <= 0xFF60) ||
         (letter >= 0x20000 && letter <= 0x3FFFD);
}

bool is_combining(std::uint32_t letter) { return letter >= 0x0300 && letter <= 0x036F; }

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.,-% ") == std::string_view::npos;
}

}  // namespace

std::string paint(Colour colour, std::string_view text) {
  if (!are_colours_on() || colour == Colour::plain) {
    return std::string(text);
  }
  return fmt::format("{}{}\033[0m", code_of(colour), text);
}

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<std::uint8_t>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t letter = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t next = 1; next < length && at + next < text.size(); ++next) {
      letter = (letter << 6U) | (static_cast<std::uint8_t>(text[at + next]) & 0x3FU);
    }
    width += is_combining(letter) ? 0 : is_wide(letter) ? 2 : 1;
    at += length;
  }
  return width;
}

std::string to_text(const Table& table) {
  const std::size_t columns = table.head.size();
  std::vector<std::size_t> widths(columns, 0);
  std::vector<bool> are_numbers(columns, !table.rows.empty());
  for (std::size_t column = 0; column < columns; ++column) {
    widths[column] = width_of(table.head[column]);
    for (const auto& row : table.rows) {
      widths[column] = std::max(widths[column], width_of(row[column]));
      are_numbers[column] = are_numbers[column] && (row[column].empty() || is_number(row[column]));
    }
  }
  std::string text;
  const auto add_row = [&](const std::vector<std::string>& row) {
    std::string line;
    for (std::size_t column = 0; column < columns; ++column) {
      const std::string space(widths[column] - width_of(row[column]), ' ');
      line += are_numbers[column] ? space + row[column] : row[column] + space;
      line += column + 1 < columns ? "  " : "";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
  };
  text += paint(Colour::strong, add_row(table.head)) + "\n";
  for (const auto& row : table.rows) {
    text += add_row(row) + "\n";
  }
  return text;
}

Progress::Progress(std::string label, std::int64_t total)
    : label_(std::move(label)), total_(total), started_micros_(now_micros()) {}

Progress::~Progress() {
  if (drawn_micros_ != 0) {
    fmt::print(stderr, "\r\033[K");
  }
}

void Progress::advance_to(std::int64_t done) {
  constexpr std::int64_t kFirstMicros = 1'000'000;
  constexpr std::int64_t kEveryMicros = 100'000;
  const std::int64_t now = now_micros();
  if (now - started_micros_ < kFirstMicros || now - drawn_micros_ < kEveryMicros ||
      isatty(STDERR_FILENO) != 1) {
    return;
  }
  drawn_micros_ = now;
  const std::int64_t seconds = (now - started_micros_) / 1'000'000;
  if (total_ <= 0) {
    fmt::print(stderr, "\r\033[K{} {} ({} s)", label_, done, seconds);
    return;
  }
  constexpr std::int64_t kCells = 30;
  const std::int64_t filled = std::clamp<std::int64_t>(done * kCells / total_, 0, kCells);
  fmt::print(stderr, "\r\033[K{} [{}{}] {}/{} ({} s)", label_,
             std::string(static_cast<std::size_t>(filled), '#'),
             std::string(static_cast<std::size_t>(kCells - filled), '.'), done, total_, seconds);
}

}  // namespace cassia::apps

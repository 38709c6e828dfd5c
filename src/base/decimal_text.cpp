#include "base/decimal_text.h"

#include "base/assert.h"

namespace cassia::base {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

constexpr int kSignificantDigitsMax = 18;  // 10^18 - 1 is within a signed 64-bit integer

}  // namespace

std::optional<std::int64_t> parse_scaled(std::string_view text, int digits) {
  CASSIA_ASSERT(digits >= 0 && digits <= 9, "scales of the vocabulary types are within nine");
  const bool is_negative = text.starts_with('-');
  if (is_negative) {
    text.remove_prefix(1);
  }
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  int significant = 0;
  int fraction_digits = -1;  // -1 until the point is seen
  const auto take = [&](int digit) {
    if (significant == kSignificantDigitsMax) {
      return false;
    }
    value = value * 10 + digit;
    significant += value != 0 ? 1 : 0;
    return true;
  };
  for (const char letter : text) {
    if (letter == '.') {
      if (fraction_digits >= 0) {
        return std::nullopt;
      }
      fraction_digits = 0;
      continue;
    }
    if (!is_digit(letter) || fraction_digits == digits || !take(letter - '0')) {
      return std::nullopt;
    }
    fraction_digits += fraction_digits >= 0 ? 1 : 0;
  }
  for (int missing = digits - (fraction_digits < 0 ? 0 : fraction_digits); missing > 0; --missing) {
    if (!take(0)) {
      return std::nullopt;
    }
  }
  return is_negative ? -value : value;
}

std::string print_scaled(std::int64_t value, int digits) {
  const bool is_negative = value < 0;
  std::uint64_t rest =
      is_negative ? ~static_cast<std::uint64_t>(value) + 1U : static_cast<std::uint64_t>(value);
  char buffer[24];
  char* end = buffer + sizeof buffer;
  char* begin = end;
  for (int position = 0; position <= digits || rest != 0; ++position) {
    if (position == digits && digits > 0) {
      *--begin = '.';
    }
    *--begin = static_cast<char>('0' + rest % 10);
    rest /= 10;
  }
  if (is_negative) {
    *--begin = '-';
  }
  return {begin, end};
}

std::string print_scaled_short(std::int64_t value, int digits) {
  std::string text = print_scaled(value, digits);
  if (digits > 0) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) {
      text.pop_back();
    }
  }
  return text;
}

}  // namespace cassia::base

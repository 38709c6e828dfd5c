#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "engines/decision/feel/letters.h"
#include "engines/decision/feel/number_bits.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::size_t kTextMax = 7000;  // every decimal128 can be written plainly within this
constexpr std::size_t kExponentDigitsMax = 5;
constexpr int kZerosMax = 40;

// [-+] digits [. digits] [E [-+] digits], with a digit before or after the point.
bool is_number(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const std::size_t from = at;
    while (at < text.size() && is_digit(text[at])) {
      ++at;
    }
    return at - from;
  };
  if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
    ++at;
  }
  std::size_t count = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    const std::size_t fraction = digits();
    if (fraction == 0) {
      return false;
    }
    count += fraction;
  }
  if (count == 0) {
    return false;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
      ++at;
    }
    const std::size_t exponent = digits();
    if (exponent == 0 || exponent > kExponentDigitsMax) {
      return false;
    }
  }
  return at == text.size();
}

// Digits, or digits with a point among them, of which 64 bits hold all; nothing for another text.
// `text` is a number.
std::optional<Number> parse_small(std::string_view text) {
  constexpr std::size_t kDigitsMax = 18;
  NumberBits::Small small{.is_negative = text.front() == '-'};
  if (text.front() == '-' || text.front() == '+') {
    text.remove_prefix(1);
  }
  if (text.size() > kDigitsMax) {
    return std::nullopt;
  }
  bool is_fraction = false;
  for (const char letter : text) {
    if (letter == '.') {
      is_fraction = true;
    } else if (is_digit(letter)) {
      small.coefficient = small.coefficient * 10 + (letter - '0');
      small.exponent -= is_fraction ? 1 : 0;
    } else {
      return std::nullopt;
    }
  }
  return NumberBits::of_small(small);
}

// A number taken apart: digits without leading or trailing zeros ("" is zero).
struct Parts {
  bool is_negative = false;
  std::string digits;
  int exponent = 0;
};

// What 64 bits hold is printed by them; the library prints "+1234E-2".
Parts written_parts(const Number& number) {
  if (const auto small = NumberBits::small(number)) {
    return {.is_negative = small->is_negative,
            .digits = std::to_string(small->coefficient),
            .exponent = small->exponent};
  }
  std::array<char, 64> buffer = {};
  unsigned flags = 0;
  bid128_to_string(buffer.data(), NumberBits::of(number), &flags);
  const std::string_view text(buffer.data());
  const std::size_t letter = text.find('E');
  Parts parts;
  parts.is_negative = text[0] == '-';
  parts.digits = text.substr(1, letter - 1);
  const bool is_down = text[letter + 1] == '-';
  for (const char digit : text.substr(letter + 2)) {
    parts.exponent = parts.exponent * 10 + (digit - '0');
  }
  parts.exponent = is_down ? -parts.exponent : parts.exponent;
  return parts;
}

Parts parts_of(const Number& number) {
  Parts parts = written_parts(number);
  parts.digits.erase(0, std::min(parts.digits.find_first_not_of('0'), parts.digits.size()));
  while (parts.digits.ends_with('0')) {
    parts.digits.pop_back();
    ++parts.exponent;
  }
  if (parts.digits.empty()) {
    parts = {};
  }
  return parts;
}

std::string with_exponent(const Parts& parts) {
  const int exponent = parts.exponent + static_cast<int>(parts.digits.size()) - 1;
  return fmt::format("{}{}{}E{}{}", parts.digits[0], parts.digits.size() > 1 ? "." : "",
                     parts.digits.substr(1), exponent < 0 ? '-' : '+', std::abs(exponent));
}

std::string plain(const Parts& parts) {
  const int size = static_cast<int>(parts.digits.size());
  if (parts.exponent >= 0) {
    return parts.digits + std::string(static_cast<std::size_t>(parts.exponent), '0');
  }
  const int point = size + parts.exponent;
  if (point > 0) {
    return fmt::format("{}.{}", parts.digits.substr(0, static_cast<std::size_t>(point)),
                       parts.digits.substr(static_cast<std::size_t>(point)));
  }
  return fmt::format("0.{}{}", std::string(static_cast<std::size_t>(-point), '0'), parts.digits);
}

}  // namespace

std::optional<Number> Number::parse(std::string_view text) {
  if (text.size() > kTextMax || !is_number(text)) {
    return std::nullopt;
  }
  if (const auto small = parse_small(text)) {
    return small;
  }
  std::string copy(text);  // the library wants a writable text
  unsigned flags = 0;
  return NumberBits::finite(bid128_from_string(copy.data(), BID_ROUNDING_TO_NEAREST, &flags));
}

std::string Number::to_text() const {
  const Parts parts = parts_of(*this);
  if (parts.digits.empty()) {
    return "0";
  }
  const int leading = -parts.exponent - static_cast<int>(parts.digits.size());
  const bool is_long = parts.exponent > kZerosMax || leading > kZerosMax;
  return (parts.is_negative ? "-" : "") + (is_long ? with_exponent(parts) : plain(parts));
}

std::size_t Number::hash() const {
  const Parts parts = parts_of(*this);
  const std::size_t digits = std::hash<std::string_view>{}(parts.digits);
  return digits * 31 + static_cast<std::size_t>(parts.exponent) * 2 + (parts.is_negative ? 1 : 0);
}

}  // namespace cassia::engines::decision::feel

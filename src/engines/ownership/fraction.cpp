#include "engines/ownership/fraction.h"

#include <algorithm>
#include <optional>

#include "engines/ownership/refusals.h"

namespace cassia::engines::ownership {

namespace {

using Integer = boost::multiprecision::cpp_int;

constexpr std::size_t kDigitsMax = 10;
constexpr std::size_t kDecimalsMax = 9;

std::optional<std::int64_t> parse_digits(std::string_view text) {
  if (text.empty() || text.size() > kDigitsMax) {
    return std::nullopt;
  }
  std::int64_t number = 0;
  for (const char letter : text) {
    if (letter < '0' || letter > '9') {
      return std::nullopt;
    }
    number = number * 10 + (letter - '0');
  }
  return number;
}

std::optional<Fraction> parse_percent(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = parse_digits(text.substr(0, point));
  if (!whole) {
    return std::nullopt;
  }
  Fraction share(*whole, 100);
  if (point != std::string_view::npos) {
    const std::string_view decimals = text.substr(point + 1);
    const auto parts = parse_digits(decimals);
    if (!parts || decimals.size() > kDecimalsMax) {
      return std::nullopt;
    }
    std::int64_t scale = 100;
    for (std::size_t digit = 0; digit < decimals.size(); ++digit) {
      scale *= 10;
    }
    share += Fraction(*parts, scale);
  }
  return share;
}

std::optional<Fraction> parse_quotient(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    return std::nullopt;
  }
  const auto numerator = parse_digits(text.substr(0, slash));
  const auto denominator = parse_digits(text.substr(slash + 1));
  if (!numerator || !denominator || *denominator == 0) {
    return std::nullopt;
  }
  return Fraction(*numerator, *denominator);
}

// "33.3333" of `scaled` = 333333 ten-thousandths; no zeros at the end.
std::string print_decimals(const Integer& scaled, std::size_t decimals) {
  std::string digits = scaled.str();
  if (digits.size() <= decimals) {
    digits.insert(0, decimals + 1 - digits.size(), '0');
  }
  digits.insert(digits.size() - decimals, ".");
  while (digits.back() == '0') {
    digits.pop_back();
  }
  if (digits.back() == '.') {
    digits.pop_back();
  }
  return digits;
}

}  // namespace

base::Result<Fraction> parse_share(std::string_view text) {
  std::optional<Fraction> share;
  if (text.ends_with('%')) {
    std::string_view number = text.substr(0, text.size() - 1);
    if (number.ends_with(' ')) {
      number.remove_suffix(1);
    }
    share = parse_percent(number);
  } else {
    share = parse_quotient(text);
  }
  if (!share || *share > 1) {
    constexpr std::size_t kShownMax = 40;
    return base::Refusal{.code = kShareMalformed,
                         .facts = {{"text", std::string(text.substr(0, kShownMax))}}};
  }
  return *share;
}

std::string print_share(const Fraction& share) {
  const Integer exact_scale = 100'000'000'000;  // per cent with nine decimals
  const Fraction scaled = share * exact_scale;
  if (denominator(scaled) == 1) {
    return print_decimals(numerator(scaled), kDecimalsMax) + " %";
  }
  constexpr std::size_t kShownDecimals = 4;
  const Fraction shown = share * 1'000'000;
  const Integer cut_off = numerator(shown) / denominator(shown);
  std::string text = print_fraction(share);
  text.append(" (≈ ").append(print_decimals(cut_off, kShownDecimals)).append(" %)");
  return text;
}

std::string print_fraction(const Fraction& share) {
  std::string text = numerator(share).str();
  if (denominator(share) != 1) {
    text.append("/").append(denominator(share).str());
  }
  return text;
}

}  // namespace cassia::engines::ownership

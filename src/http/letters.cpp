#include "http/letters.h"

namespace cassia::http {

std::string_view trimmed(std::string_view text) {
  const std::size_t from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) {
    return {};
  }
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::optional<std::uint64_t> parse_digits(std::string_view text, std::uint64_t max) {
  if (text.empty()) {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  for (const char letter : text) {
    if (!is_digit(letter)) {
      return std::nullopt;
    }
    const auto digit = static_cast<std::uint64_t>(letter - '0');
    if (digit > max || number > (max - digit) / 10) {
      return std::nullopt;
    }
    number = number * 10 + digit;
  }
  return number;
}

}  // namespace cassia::http

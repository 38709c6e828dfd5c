#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::http {

// ASCII only, whatever the locale.
constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
constexpr bool is_alphanumeric(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
constexpr char to_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}
constexpr bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
}

// The text without spaces and tabs around it.
std::string_view trimmed(std::string_view text);

// A number of digits only, up to `max`.
std::optional<std::uint64_t> parse_digits(std::string_view text, std::uint64_t max);

}  // namespace cassia::http

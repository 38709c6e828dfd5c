#include "http/letters.h"

#include <array>

namespace cassia::http {

namespace {

// The lead bytes of one length, and the second bytes that may follow them: what is narrower than
// 80..BF keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
struct Sequence {
  unsigned char lead_min, lead_max, second_min, second_max;
  std::size_t length;
};

constexpr std::array<Sequence, 9> kSequences{{
    {0x00, 0x7F, 0x00, 0x00, 1},
    {0xC2, 0xDF, 0x80, 0xBF, 2},
    {0xE0, 0xE0, 0xA0, 0xBF, 3},
    {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3},
    {0xEE, 0xEF, 0x80, 0xBF, 3},
    {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4},
    {0xF4, 0xF4, 0x80, 0x8F, 4},
}};

// The length of the letter that `text` begins with; 0 when there is none.
std::size_t letter_length(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  for (const Sequence& sequence : kSequences) {
    if (lead < sequence.lead_min || lead > sequence.lead_max) {
      continue;
    }
    if (text.size() < sequence.length) {
      return 0;
    }
    for (std::size_t at = 1; at < sequence.length; ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < (at == 1 ? sequence.second_min : 0x80) ||
          byte > (at == 1 ? sequence.second_max : 0xBF)) {
        return 0;
      }
    }
    return sequence.length;
  }
  return 0;
}

}  // namespace

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

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = letter_length(text);
    if (length == 0) {
      return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace cassia::http

#include "base/utf8.h"

#include <algorithm>
#include <cstdint>

namespace cassia::base {

namespace {

std::uint8_t byte_at(std::string_view text, std::size_t index) {
  return index < text.size() ? static_cast<std::uint8_t>(text[index]) : std::uint8_t{0};
}

bool is_tail(std::uint8_t byte) { return (byte & 0xC0U) == 0x80U; }

struct Range {
  std::uint8_t low = 0x80;
  std::uint8_t high = 0xBF;
};

// RFC 3629, section 4: the second byte is narrower after four of the leading bytes.
Range second_byte(std::uint8_t lead) {
  switch (lead) {
    case 0xE0:
      return {.low = 0xA0};
    case 0xED:
      return {.high = 0x9F};
    case 0xF0:
      return {.low = 0x90};
    case 0xF4:
      return {.high = 0x8F};
    default:
      return {};
  }
}

}  // namespace

std::size_t letter_length(std::string_view text) {
  const std::uint8_t lead = byte_at(text, 0);
  if (lead < 0x80) {
    return text.empty() ? 0 : 1;
  }
  const Range second = second_byte(lead);
  const std::uint8_t next = byte_at(text, 1);
  if (lead < 0xC2 || lead > 0xF4 || next < second.low || next > second.high) {
    return 0;
  }
  if (lead < 0xE0) {
    return 2;
  }
  if (!is_tail(byte_at(text, 2))) {
    return 0;
  }
  if (lead < 0xF0) {
    return 3;
  }
  return is_tail(byte_at(text, 3)) ? 4 : 0;
}

char32_t take_letter(std::string_view& rest) {
  const std::size_t length = letter_length(rest);
  if (length == 0) {
    rest.remove_prefix(1);
    return kNoLetter;
  }
  // The first byte of a longer letter gives the bits below its length, each other byte six.
  char32_t letter = length == 1 ? byte_at(rest, 0) : byte_at(rest, 0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    letter = letter << 6U | (byte_at(rest, i) & 0x3FU);
  }
  rest.remove_prefix(length);
  return letter;
}

std::int64_t count_letters(std::string_view text) {
  std::int64_t letters = 0;
  for (; !text.empty(); ++letters) {
    take_letter(text);
  }
  return letters;
}

void append_letter(std::string& text, char32_t letter) {
  const auto put = [&](char32_t bits) { text += static_cast<char>(bits); };
  if (letter < 0x80) {
    put(letter);
  } else if (letter < 0x800) {
    put(0xC0U | letter >> 6U);
    put(0x80U | (letter & 0x3FU));
  } else if (letter < 0x10000) {
    put(0xE0U | letter >> 12U);
    put(0x80U | (letter >> 6U & 0x3FU));
    put(0x80U | (letter & 0x3FU));
  } else {
    put(0xF0U | letter >> 18U);
    put(0x80U | (letter >> 12U & 0x3FU));
    put(0x80U | (letter >> 6U & 0x3FU));
    put(0x80U | (letter & 0x3FU));
  }
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

std::string_view utf8_prefix(std::string_view text, std::size_t bytes_max) {
  std::size_t length = std::min(text.size(), bytes_max);
  while (length > 0 && length < text.size() && is_tail(byte_at(text, length))) {
    --length;
  }
  return text.substr(0, length);
}

std::string replace_malformed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = letter_length(text);
    out += length == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

}  // namespace cassia::base

#include "law/utf8.h"

#include <array>
#include <cstdint>

namespace cassia::law {

namespace {

// The lengths of UTF-8 sequences by RFC 3629: how many bytes follow the first and the range of the
// second, which excludes overlong forms, surrogates and what lies beyond U+10FFFF.
struct Sequence {
  std::uint8_t first_from, first_to, second_from, second_to;
  std::size_t length;
};
constexpr std::array<Sequence, 9> kSequences = {{{0x00, 0x7F, 0, 0, 1},
                                                 {0xC2, 0xDF, 0x80, 0xBF, 2},
                                                 {0xE0, 0xE0, 0xA0, 0xBF, 3},
                                                 {0xE1, 0xEC, 0x80, 0xBF, 3},
                                                 {0xED, 0xED, 0x80, 0x9F, 3},
                                                 {0xEE, 0xEF, 0x80, 0xBF, 3},
                                                 {0xF0, 0xF0, 0x90, 0xBF, 4},
                                                 {0xF1, 0xF3, 0x80, 0xBF, 4},
                                                 {0xF4, 0xF4, 0x80, 0x8F, 4}}};

}  // namespace

std::size_t letter_length(std::string_view rest) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
  for (const Sequence& sequence : kSequences) {
    if (byte(0) < sequence.first_from || byte(0) > sequence.first_to) {
      continue;
    }
    if (rest.size() < sequence.length) {
      return 0;
    }
    for (std::size_t i = 1; i < sequence.length; ++i) {
      const std::uint8_t from = i == 1 ? sequence.second_from : std::uint8_t{0x80};
      const std::uint8_t to = i == 1 ? sequence.second_to : std::uint8_t{0xBF};
      if (byte(i) < from || byte(i) > to) {
        return 0;
      }
    }
    return sequence.length;
  }
  return 0;
}

char32_t take_letter(std::string_view& rest) {
  const std::size_t length = letter_length(rest);
  if (length == 0) {
    rest.remove_prefix(1);
    return kNoLetter;
  }
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(rest[i]); };
  // The first byte of a longer letter gives the bits below its length, each other byte six.
  char32_t letter = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    letter = letter << 6U | (byte(i) & 0x3FU);
  }
  rest.remove_prefix(length);
  return letter;
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

}  // namespace cassia::law

#include "engines/decision/feel/letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace cassia::engines::decision::feel {

namespace {

struct Span {
  char32_t first;
  char32_t last;
};

template <std::size_t size>
bool is_in(const std::array<Span, size>& spans, char32_t code) {
  return std::ranges::any_of(
      spans, [code](const Span& span) { return code >= span.first && code <= span.last; });
}

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

bool is_inner(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

}  // namespace

std::optional<Letter> letter_at(std::string_view text, std::size_t at) {
  std::string_view rest = text.substr(std::min(at, text.size()));
  const std::size_t size = base::letter_length(rest);
  if (size == 0) {
    return std::nullopt;
  }
  return Letter{.code = base::take_letter(rest), .size = size};
}

std::optional<std::size_t> first_malformed(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto letter = letter_at(text, at);
    if (!letter.has_value()) {
      return at;
    }
    at += letter->size;
  }
  return std::nullopt;
}

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<std::uint8_t>(byte) & 0xC0U) != 0x80U; }));
}

std::string_view letters(std::string_view text, std::size_t from, std::size_t count) {
  const auto skip = [text](std::size_t at, std::size_t letters_left) {
    while (at < text.size() && letters_left > 0) {
      ++at;
      while (is_inner(text, at)) {
        ++at;
      }
      --letters_left;
    }
    return at;
  };
  const std::size_t start = skip(0, from);
  return text.substr(start, skip(start, count) - start);
}

bool is_space(char32_t code) {
  constexpr std::array<Span, 11> kSpaces = {{{0x09, 0x0D},
                                             {0x20, 0x20},
                                             {0x85, 0x85},
                                             {0xA0, 0xA0},
                                             {0x1680, 0x1680},
                                             {0x180E, 0x180E},
                                             {0x2000, 0x200B},
                                             {0x2028, 0x2029},
                                             {0x202F, 0x205F},
                                             {0x3000, 0x3000},
                                             {0xFEFF, 0xFEFF}}};
  return is_in(kSpaces, code);
}

bool is_name_start(char32_t code) {
  constexpr std::array<Span, 16> kStarts = {{{'?', '?'},
                                             {'A', 'Z'},
                                             {'_', '_'},
                                             {'a', 'z'},
                                             {0xC0, 0xD6},
                                             {0xD8, 0xF6},
                                             {0xF8, 0x2FF},
                                             {0x370, 0x37D},
                                             {0x37F, 0x1FFF},
                                             {0x200C, 0x200D},
                                             {0x2070, 0x218F},
                                             {0x2C00, 0x2FEF},
                                             {0x3001, 0xD7FF},
                                             {0xF900, 0xFDCF},
                                             {0xFDF0, 0xFFFD},
                                             {0x10000, 0xEFFFF}}};
  return is_in(kStarts, code) && !is_space(code);
}

bool is_name_part(char32_t code) {
  constexpr std::array<Span, 4> kParts = {
      {{'0', '9'}, {0xB7, 0xB7}, {0x300, 0x36F}, {0x203F, 0x2040}}};
  return is_name_start(code) || is_in(kParts, code);
}

}  // namespace cassia::engines::decision::feel

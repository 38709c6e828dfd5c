#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::engines::decision::feel {

// One code point of UTF-8 text and the bytes that it takes.
struct Letter {
  char32_t code = 0;
  std::size_t size = 0;
};

// The code point at a byte of the text; nothing where the bytes are not UTF-8 (overlong forms,
// surrogates and beyond U+10FFFF included) or the text has ended.
std::optional<Letter> letter_at(std::string_view text, std::size_t at);

// The offset of the first byte that is not UTF-8; nothing for a good text.
std::optional<std::size_t> first_malformed(std::string_view text);

// How many code points a good text has, and the bytes from one up to another of them.
std::size_t count_letters(std::string_view text);
std::string_view letters(std::string_view text, std::size_t from, std::size_t count);

// An ASCII digit, the only ones that FEEL's numbers are written with.
constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// What FEEL's grammar takes for white space, for the start of a name and for a letter within one.
bool is_space(char32_t code);
bool is_name_start(char32_t code);
bool is_name_part(char32_t code);

// The text in capital or in small letters: Latin with its extensions (Vietnamese among them),
// Greek, Cyrillic and full-width forms. Letters of other scripts stay, as they have no case or rare
// use.
std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

}  // namespace cassia::engines::decision::feel

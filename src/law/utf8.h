#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cassia::law {

// What stands for a byte that begins no letter: U+FFFD.
inline constexpr char32_t kNoLetter = 0xFFFD;

// How many bytes the UTF-8 letter at the start of `rest`, which is not empty, has; zero when there
// is none (RFC 3629: no overlong form, no surrogate, nothing beyond U+10FFFF).
std::size_t letter_length(std::string_view rest);

// Takes the first letter off `rest`, which is not empty; kNoLetter for one byte that begins none.
char32_t take_letter(std::string_view& rest);

// Appends a letter that take_letter gave, as UTF-8.
void append_letter(std::string& text, char32_t letter);

}  // namespace cassia::law

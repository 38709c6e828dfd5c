#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Letters (code points) of UTF-8 by RFC 3629: shortest form, no surrogates, at most U+10FFFF.
namespace cassia::base {

// What stands for a byte that begins no letter: U+FFFD.
inline constexpr char32_t kNoLetter = 0xFFFD;

// How many bytes the letter at the start of `text` has; 0 where there is none.
std::size_t letter_length(std::string_view text);

// Takes the first letter off `rest`, which is not empty; kNoLetter for one byte that begins none.
char32_t take_letter(std::string_view& rest);

// How many letters the text has; a byte that begins none counts as one.
std::int64_t count_letters(std::string_view text);

// Appends a letter, at most U+10FFFF, as UTF-8.
void append_letter(std::string& text, char32_t letter);

// Whether the whole text is UTF-8. Whoever takes a string from outside other than through
// codec::from_json asks this before it enters a command.
bool is_utf8(std::string_view text);

// The longest start of `text` that has at most `bytes_max` bytes and cuts no letter.
std::string_view utf8_prefix(std::string_view text, std::size_t bytes_max);

// The text with U+FFFD in place of every byte that is not UTF-8: for messages about bad input.
std::string replace_malformed(std::string_view text);

}  // namespace cassia::base

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cassia::codec {

// The length of the well-formed UTF-8 sequence (RFC 3629: shortest form, no surrogates, at most
// U+10FFFF) at the start of `text`; 0 where there is none.
std::size_t utf8_sequence(std::string_view text);

// Whether the whole text is well-formed UTF-8. Whoever takes a string from outside other than
// through from_json asks this before it enters a command.
bool is_utf8(std::string_view text);

// The longest start of `text` that has at most `bytes_max` bytes and cuts no sequence.
std::string_view utf8_prefix(std::string_view text, std::size_t bytes_max);

// The text with U+FFFD in place of every byte that is not UTF-8: for messages about bad input.
std::string replace_malformed(std::string_view text);

}  // namespace cassia::codec

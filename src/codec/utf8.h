#pragma once

#include <cstddef>
#include <string_view>

namespace cassia::codec {

// The length of the well-formed UTF-8 sequence (RFC 3629: shortest form, no surrogates, at most
// U+10FFFF) at the start of `text`; 0 where there is none.
std::size_t utf8_sequence(std::string_view text);

// Whether the whole text is well-formed UTF-8. Whoever takes a string from outside other than
// through from_json asks this before it enters a command.
bool is_utf8(std::string_view text);

}  // namespace cassia::codec

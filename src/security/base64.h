#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace cassia::security {

// RFC 4648: section 4 with padding, or section 5 (for addresses) without.
enum class Alphabet : std::uint8_t { standard, url };

std::string to_base64(base::Bytes bytes, Alphabet alphabet);

// Strict, so that bytes have one text: nothing for blanks, the other alphabet, missing or surplus
// padding and unused bits that are not zero.
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text, Alphabet alphabet);

}  // namespace cassia::security

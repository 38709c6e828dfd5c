#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::base {

// A decimal text ("-12.50") as an integer scaled by 10^digits. Strict: an optional '-', at least
// one digit, no leading '+', blanks or exponent, at most `digits` fractional digits, and a point
// only with digits on both sides. Nothing when malformed or beyond 18 significant digits.
std::optional<std::int64_t> parse_scaled(std::string_view text, int digits);

// The inverse, with all `digits` fractional digits printed ("12.50").
std::string print_scaled(std::int64_t value, int digits);

// The same without trailing fractional zeros ("12.5", "12").
std::string print_scaled_short(std::int64_t value, int digits);

}  // namespace cassia::base

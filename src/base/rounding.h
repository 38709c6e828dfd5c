#pragma once

#include <boost/describe.hpp>
#include <cstdint>

namespace cassia::base {

__extension__ using Int128 = __int128;

// How an exact quotient becomes whole units. Law usually fixes it: whoever passes one cites it.
// `truncate` goes toward zero, `floor` and `ceil` toward minus and plus infinity.
enum class Rounding : std::uint8_t { half_up, half_even, floor, ceil, truncate };
BOOST_DESCRIBE_ENUM(Rounding, half_up, half_even, floor, ceil, truncate)

// numerator / denominator as a whole number. `half_up` rounds a half away from zero, as commercial
// rounding does. `denominator` is positive; the result must fit 64 bits (both asserted).
std::int64_t divide_rounded(Int128 numerator, Int128 denominator, Rounding rounding);

}  // namespace cassia::base

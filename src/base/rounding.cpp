#include "base/rounding.h"

#include <limits>

#include "base/assert.h"

namespace cassia::base {

namespace {

// The step from the truncated quotient (-1, 0 or 1) that `rounding` asks for.
int rounding_step(Int128 quotient, Int128 remainder, Int128 denominator, Rounding rounding) {
  if (remainder == 0) {
    return 0;
  }
  const int away = remainder < 0 ? -1 : 1;
  const Int128 size = remainder < 0 ? -remainder : remainder;
  const Int128 rest = denominator - size;
  switch (rounding) {
    case Rounding::truncate:
      return 0;
    case Rounding::floor:
      return away < 0 ? -1 : 0;
    case Rounding::ceil:
      return away > 0 ? 1 : 0;
    case Rounding::half_up:
      return size >= rest ? away : 0;
    case Rounding::half_even:
      if (size == rest) {
        return quotient % 2 == 0 ? 0 : away;
      }
      return size > rest ? away : 0;
  }
  CASSIA_ASSERT(false, "every rounding is handled above");
}

}  // namespace

std::int64_t divide_rounded(Int128 numerator, Int128 denominator, Rounding rounding) {
  CASSIA_ASSERT(denominator > 0, "a rounded division needs a positive divisor");
  const Int128 quotient = numerator / denominator;
  const Int128 remainder = numerator % denominator;
  const Int128 rounded = quotient + rounding_step(quotient, remainder, denominator, rounding);
  CASSIA_ASSERT(rounded <= std::numeric_limits<std::int64_t>::max() &&
                    rounded >= std::numeric_limits<std::int64_t>::min(),
                "edge limits keep every product within 64 bits");
  return static_cast<std::int64_t>(rounded);
}

}  // namespace cassia::base

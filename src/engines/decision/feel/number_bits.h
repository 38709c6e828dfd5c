#pragma once

#include <bid_conf.h>
#include <bid_functions.h>

#include <optional>

#include "engines/decision/feel/number.h"

namespace cassia::engines::decision::feel {

// How FEEL rounds what 34 digits cannot hold.
inline constexpr unsigned kHalfEven = BID_ROUNDING_TO_NEAREST;

// The only door between Number and the decimal library, whose header no other file sees but the
// two that compute. Debian compiles it in all its forms; `bidgcc000` takes operands by value and
// rounding and flags as arguments, so that nothing global is read or written (ADR 0017).
struct NumberBits {
  static BID_UINT128 of(const Number& number) {
    BID_UINT128 bits;
    bits.w[0] = number.bits_[0];
    bits.w[1] = number.bits_[1];
    return bits;
  }

  // Nothing for an infinity or no number at all.
  static std::optional<Number> finite(BID_UINT128 bits) {
    if (bid128_isFinite(bits) == 0) {
      return std::nullopt;
    }
    Number number;
    number.bits_ = {bits.w[0], bits.w[1]};
    return number;
  }
};

}  // namespace cassia::engines::decision::feel

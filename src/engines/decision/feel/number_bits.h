#pragma once

#include <bid_conf.h>
#include <bid_functions.h>

#include <cstdint>
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

  // What nearly all numbers of a case are: +-coefficient * 10^exponent with a coefficient below
  // 2^63, which 64 bits compute with many times faster than the library with 128.
  struct Small {
    bool is_negative = false;
    std::int64_t coefficient = 0;
    int exponent = 0;
  };

  // Nothing where the coefficient is larger. Two set bits below the sign announce the encoding of
  // coefficients that are too large for 34 digits.
  static std::optional<Small> small(const Number& number) {
    const std::uint64_t high = number.bits_[1];
    const bool is_large = (high & kLargeForm) == kLargeForm || (high & kHighCoefficient) != 0 ||
                          number.bits_[0] > static_cast<std::uint64_t>(INT64_MAX);
    if (is_large) {
      return std::nullopt;
    }
    return Small{.is_negative = (high & kSign) != 0,
                 .coefficient = static_cast<std::int64_t>(number.bits_[0]),
                 .exponent = static_cast<int>((high & ~kSign) >> kExponentShift) - kBias};
  }

  // The exponent is one that decimal128 has; the coefficient is not negative.
  static Number of_small(const Small& small) {
    Number number;
    number.bits_ = {static_cast<std::uint64_t>(small.coefficient),
                    (static_cast<std::uint64_t>(small.exponent + kBias) << kExponentShift) |
                        (small.is_negative ? kSign : 0)};
    return number;
  }

 private:
  static constexpr std::uint64_t kSign = 0x8000000000000000U;
  static constexpr std::uint64_t kLargeForm = 0x6000000000000000U;
  static constexpr std::uint64_t kHighCoefficient = 0x0001FFFFFFFFFFFFU;
  static constexpr int kExponentShift = 49;
  static constexpr int kBias = 6176;
};

}  // namespace cassia::engines::decision::feel

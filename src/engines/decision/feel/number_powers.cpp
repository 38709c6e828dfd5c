#include "engines/decision/feel/number_bits.h"

namespace cassia::engines::decision::feel {

namespace {

constexpr std::int64_t kProductExponentMax = 1'000'000;

using Function = BID_UINT128 (*)(BID_UINT128, unsigned, unsigned*);

std::optional<Number> compute(Function function, const Number& number) {
  unsigned flags = 0;
  return NumberBits::finite(function(NumberBits::of(number), kHalfEven, &flags));
}

// By squaring, so that 1.05 ** 2 is exactly 1.1025.
std::optional<Number> product(Number base, std::int64_t exponent) {
  Number result = Number::from_integer(1);
  while (exponent > 0) {
    if (exponent % 2 != 0) {
      const auto next = result.times(base);
      if (!next.has_value()) {
        return std::nullopt;
      }
      result = *next;
    }
    exponent /= 2;
    if (exponent > 0) {
      const auto square = base.times(base);
      if (!square.has_value()) {
        return std::nullopt;
      }
      base = *square;
    }
  }
  return result;
}

}  // namespace

std::optional<Number> Number::power(const Number& exponent) const {
  const auto whole = exponent.to_integer();
  if (!whole.has_value() || *whole > kProductExponentMax || *whole < -kProductExponentMax) {
    unsigned flags = 0;
    return NumberBits::finite(
        bid128_pow(NumberBits::of(*this), NumberBits::of(exponent), kHalfEven, &flags));
  }
  const auto result = product(*this, *whole < 0 ? -*whole : *whole);
  if (*whole >= 0 || !result.has_value()) {
    return result;
  }
  return from_integer(1).divided_by(*result);
}

std::optional<Number> Number::exp() const { return compute(&bid128_exp, *this); }

std::optional<Number> Number::ln() const { return compute(&bid128_log, *this); }

std::optional<Number> Number::square_root() const { return compute(&bid128_sqrt, *this); }

}  // namespace cassia::engines::decision::feel

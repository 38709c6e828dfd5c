#include "engines/decision/feel/number.h"

#include "base/assert.h"
#include "engines/decision/feel/number_bits.h"

namespace cassia::engines::decision::feel {

namespace {

using Operation = BID_UINT128 (*)(BID_UINT128, BID_UINT128, unsigned, unsigned*);

std::optional<Number> compute(Operation operation, const Number& left, const Number& right) {
  unsigned flags = 0;
  return NumberBits::finite(
      operation(NumberBits::of(left), NumberBits::of(right), kHalfEven, &flags));
}

BID_UINT128 to_whole(BID_UINT128 bits, RoundingMode mode) {
  unsigned flags = 0;
  const bool is_negative = bid128_isSigned(bits) != 0;
  switch (mode) {
    case RoundingMode::half_even:
      return bid128_round_integral_nearest_even(bits, &flags);
    case RoundingMode::up:  // away from zero
      return is_negative ? bid128_round_integral_negative(bits, &flags)
                         : bid128_round_integral_positive(bits, &flags);
    case RoundingMode::down:
      return bid128_round_integral_zero(bits, &flags);
    case RoundingMode::half_up:
      return bid128_round_integral_nearest_away(bits, &flags);
    case RoundingMode::floor:
      return bid128_round_integral_negative(bits, &flags);
    case RoundingMode::ceiling:
      return bid128_round_integral_positive(bits, &flags);
    case RoundingMode::half_down:
      break;
  }
  // The library has no half_down. Rounding away from zero is right but for an exact half: there
  // twice the number is an odd integer, and the way toward zero is taken.
  const BID_UINT128 twice = bid128_add(bits, bits, kHalfEven, &flags);
  const BID_UINT128 whole = bid128_round_integral_zero(twice, &flags);
  return bid128_quiet_equal(twice, whole, &flags) != 0
             ? bid128_round_integral_zero(bits, &flags)
             : bid128_round_integral_nearest_away(bits, &flags);
}

}  // namespace

Number Number::from_integer(std::int64_t integer) {
  return *NumberBits::finite(bid128_from_int64(integer));
}

std::optional<Number> Number::from_scaled(std::int64_t coefficient, int exponent) {
  unsigned flags = 0;
  return NumberBits::finite(
      bid128_scalbn(bid128_from_int64(coefficient), exponent, kHalfEven, &flags));
}

std::optional<Number> Number::plus(const Number& other) const {
  return compute(&bid128_add, *this, other);
}

std::optional<Number> Number::minus(const Number& other) const {
  return compute(&bid128_sub, *this, other);
}

std::optional<Number> Number::times(const Number& other) const {
  return compute(&bid128_mul, *this, other);
}

std::optional<Number> Number::divided_by(const Number& other) const {
  return compute(&bid128_div, *this, other);
}

std::optional<Number> Number::modulo(const Number& divisor) const {
  unsigned flags = 0;
  const auto remainder =
      NumberBits::finite(bid128_fmod(NumberBits::of(*this), NumberBits::of(divisor), &flags));
  if (!remainder.has_value() || remainder->is_zero() ||
      remainder->is_negative() == divisor.is_negative()) {
    return remainder;
  }
  return remainder->plus(divisor);
}

Number Number::negated() const { return *NumberBits::finite(bid128_negate(NumberBits::of(*this))); }

Number Number::absolute() const { return *NumberBits::finite(bid128_abs(NumberBits::of(*this))); }

std::optional<Number> Number::rounded(int scale, RoundingMode mode) const {
  unsigned flags = 0;
  // A number without digits beyond the scale stays as it is, however large: moving its point could
  // overflow.
  const BID_UINT128 bits = NumberBits::of(*this);
  int exponent = bid128_quantexp(bits, &flags);
  if (-exponent <= scale) {
    return *this;
  }
  const BID_UINT128 moved = bid128_scalbn(bits, scale, kHalfEven, &flags);
  return NumberBits::finite(bid128_scalbn(to_whole(moved, mode), -scale, kHalfEven, &flags));
}

bool Number::is_integer() const {
  unsigned flags = 0;
  const BID_UINT128 bits = NumberBits::of(*this);
  return bid128_quiet_equal(bits, bid128_round_integral_zero(bits, &flags), &flags) != 0;
}

bool Number::is_negative() const {
  return bid128_isSigned(NumberBits::of(*this)) != 0 && !is_zero();
}

bool Number::is_zero() const { return bid128_isZero(NumberBits::of(*this)) != 0; }

std::optional<std::int64_t> Number::to_integer() const {
  unsigned flags = 0;
  const std::int64_t integer = bid128_to_int64_xint(NumberBits::of(*this), &flags);
  if (flags != 0) {  // inexact: no integer; invalid: too large
    return std::nullopt;
  }
  return integer;
}

std::optional<Number::Floor> Number::floor_scaled(int digits) const {
  // Times at most 10^9, a coefficient below this stays within 64 bits.
  constexpr std::int64_t kCoefficientMax = INT64_MAX / 1'000'000'000;
  constexpr int kStepsMax = 9;
  const auto small = NumberBits::small(*this);
  const int steps = small ? digits + small->exponent : -1;
  if (steps >= 0 && steps <= kStepsMax && small->coefficient <= kCoefficientMax) {
    std::int64_t integer = small->is_negative ? -small->coefficient : small->coefficient;
    for (int step = 0; step < steps; ++step) {
      integer *= 10;
    }
    return Floor{.integer = integer};
  }
  const auto floor = rounded(digits, RoundingMode::floor);
  const auto whole = floor ? floor->times(*from_scaled(1, digits)) : std::nullopt;
  const auto integer = whole ? whole->to_integer() : std::nullopt;
  if (!integer) {
    return std::nullopt;
  }
  return Floor{.integer = *integer, .is_exact = *floor == *this};
}

bool operator==(const Number& left, const Number& right) {
  unsigned flags = 0;
  return bid128_quiet_equal(NumberBits::of(left), NumberBits::of(right), &flags) != 0;
}

std::weak_ordering operator<=>(const Number& left, const Number& right) {
  if (left == right) {
    return std::weak_ordering::equivalent;
  }
  unsigned flags = 0;
  return bid128_quiet_less(NumberBits::of(left), NumberBits::of(right), &flags) != 0
             ? std::weak_ordering::less
             : std::weak_ordering::greater;
}

}  // namespace cassia::engines::decision::feel

#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cassia::engines::decision::feel {

// How a number that lies between two neighbours is rounded; the names are those of FEEL.
enum class RoundingMode { half_even, up, down, half_up, half_down, floor, ceiling };

// A decimal number of IEEE 754-2008 decimal128: 34 digits, exponents from -6176 to 6111. A number
// that exists is finite: what would be infinite or undefined is no value (std::nullopt). Results
// of more than 34 digits are rounded half to even. Equal numbers are equal whatever their trailing
// zeros, hash alike and print alike. No function here keeps a flag or a mode between calls.
class Number {
 public:
  Number() = default;  // zero
  static Number from_integer(std::int64_t integer);

  // The number coefficient * 10^exponent; nothing where it is too large.
  static std::optional<Number> from_scaled(std::int64_t coefficient, int exponent);

  // Reads "12", "-1.50", ".5", "6.02E+23"; nothing for any other text or a number too large. More
  // than 34 digits are rounded half to even.
  static std::optional<Number> parse(std::string_view text);

  // Digits without exponent and without trailing zeros ("-1.5"); in the form "1.5E+40" only where
  // more than 40 zeros would have to be written. `parse` gives the same number back.
  std::string to_text() const;

  std::optional<Number> plus(const Number& other) const;
  std::optional<Number> minus(const Number& other) const;
  std::optional<Number> times(const Number& other) const;
  std::optional<Number> divided_by(const Number& other) const;

  // The remainder with the sign of the divisor, as FEEL's modulo has it; exact where it has at most
  // 34 digits. Nothing for a divisor of zero.
  std::optional<Number> modulo(const Number& divisor) const;

  // Powers with an integer exponent are products and exact while they fit; other powers, `exp`,
  // `ln` and a square root that does not come out are right to the last digit or the one before.
  std::optional<Number> power(const Number& exponent) const;
  std::optional<Number> exp() const;
  std::optional<Number> ln() const;
  std::optional<Number> square_root() const;

  Number negated() const;
  Number absolute() const;

  // The nearest number with at most `scale` digits after the point (before it, when negative).
  // Nothing where it would need more than 34 digits.
  std::optional<Number> rounded(int scale, RoundingMode mode) const;

  bool is_integer() const;
  bool is_negative() const;  // below zero; no zero is negative
  bool is_zero() const;

  // The integer, if this is one that fits.
  std::optional<std::int64_t> to_integer() const;

  // The greatest integer that is not above this number times 10^digits, and whether it is exactly
  // that. Nothing where it does not fit.
  struct Floor {
    std::int64_t integer = 0;
    bool is_exact = true;
  };
  std::optional<Floor> floor_scaled(int digits) const;

  std::size_t hash() const;

  friend bool operator==(const Number& left, const Number& right);
  friend std::weak_ordering operator<=>(const Number& left, const Number& right);

 private:
  friend struct NumberBits;

  // Binary integer encoding, least significant half first, as the decimal library has it. The
  // default is zero with exponent zero.
  std::array<std::uint64_t, 2> bits_ = {0, 0x3040000000000000ULL};
};

}  // namespace cassia::engines::decision::feel

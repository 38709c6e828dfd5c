#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/currency.h"
#include "base/rounding.h"

namespace cassia::base {

// No amount that enters from outside is larger than this many minor units, so that thousands of
// them add up, and any of them times a lawful rate stays, within 64 bits.
inline constexpr std::int64_t kAmountMinorMax = 1'000'000'000'000'000;

// An amount in whole minor units (fen) of one currency. Mixing currencies or leaving 64 bits is a
// bug and asserts; division exists only with a named rounding.
class Money {
 public:
  constexpr Money() = default;
  static constexpr Money of_minor(std::int64_t minor, Currency currency = {}) {
    Money money;
    money.minor_ = minor;
    money.currency_ = currency;
    return money;
  }

  // "1234.56" in `currency`; at most its minor digits, an optional '-'. Refuses malformed_amount
  // and amount_out_of_range (beyond kAmountMinorMax).
  static Result<Money> parse(std::string_view text, Currency currency);

  constexpr std::int64_t minor() const { return minor_; }
  constexpr Currency currency() const { return currency_; }
  bool is_zero() const { return minor_ == 0; }
  bool is_negative() const { return minor_ < 0; }

  friend Money operator+(Money left, Money right);
  friend Money operator-(Money left, Money right);
  Money operator-() const;
  Money& operator+=(Money other) { return *this = *this + other; }
  Money& operator-=(Money other) { return *this = *this - other; }
  friend bool operator==(const Money&, const Money&) = default;
  friend std::strong_ordering operator<=>(const Money& left, const Money& right);

 private:
  std::int64_t minor_ = 0;
  Currency currency_;
};

// amount x numerator / denominator, rounded once as told; intermediates have 128 bits.
// `denominator` is positive (asserted).
struct Ratio {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};
Money multiply(Money amount, Ratio ratio, Rounding rounding);

// The amount cut or rounded to whole units of the currency (whole yuan), still in minor units.
Money round_to_major(Money amount, Rounding rounding);

// "1234.56" without, and "CNY 1234.56" with the currency.
std::string print_amount(Money amount);
std::string to_text(Money amount);

}  // namespace cassia::base

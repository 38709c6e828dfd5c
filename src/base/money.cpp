#include "base/money.h"

#include "base/decimal_text.h"
#include "base/refusals.h"

namespace cassia::base {

namespace {

std::int64_t minor_units(int digits) {
  std::int64_t power = 1;
  for (; digits > 0; --digits) {
    power *= 10;
  }
  return power;
}

Money checked(Int128 minor, Currency currency) {
  return Money::of_minor(divide_rounded(minor, 1, Rounding::truncate), currency);
}

}  // namespace

Result<Money> Money::parse(std::string_view text, Currency currency) {
  const auto minor = parse_scaled(text, currency.minor_digits());
  if (!minor) {
    return Refusal{.code = kMalformedAmount,
                   .facts = {{"text", std::string(text.substr(0, 64))},
                             {"currency", std::string(currency.code())}}};
  }
  if (*minor > kAmountMinorMax || *minor < -kAmountMinorMax) {
    return Refusal{.code = kAmountOutOfRange,
                   .facts = {{"text", std::string(text)},
                             {"limit", print_amount(of_minor(kAmountMinorMax, currency))}}};
  }
  return of_minor(*minor, currency);
}

Money operator+(Money left, Money right) {
  CASSIA_ASSERT(left.currency_ == right.currency_, "amounts add only in one currency");
  return checked(static_cast<Int128>(left.minor_) + right.minor_, left.currency_);
}

Money operator-(Money left, Money right) { return left + -right; }

Money Money::operator-() const { return checked(-static_cast<Int128>(minor_), currency_); }

std::strong_ordering operator<=>(const Money& left, const Money& right) {
  CASSIA_ASSERT(left.currency_ == right.currency_, "amounts compare only in one currency");
  return left.minor_ <=> right.minor_;
}

Money multiply(Money amount, Ratio ratio, Rounding rounding) {
  return Money::of_minor(divide_rounded(static_cast<Int128>(amount.minor()) * ratio.numerator,
                                        ratio.denominator, rounding),
                         amount.currency());
}

Money round_to_major(Money amount, Rounding rounding) {
  const std::int64_t unit = minor_units(amount.currency().minor_digits());
  const std::int64_t major = divide_rounded(amount.minor(), unit, rounding);
  return checked(static_cast<Int128>(major) * unit, amount.currency());
}

std::string print_amount(Money amount) {
  return print_scaled(amount.minor(), amount.currency().minor_digits());
}

std::string to_text(Money amount) {
  return std::string(amount.currency().code()) + " " + print_amount(amount);
}

}  // namespace cassia::base

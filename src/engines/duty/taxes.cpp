#include "engines/duty/taxes.h"

#include <limits>
#include <optional>
#include <type_traits>

#include "base/assert.h"
#include "engines/duty/refusals.h"

namespace cassia::engines::duty {

namespace {

using base::Int128;

// base::divide_rounded for what is not negative and fits 64 bits, as nearly all that law taxes
// does: there dividing is several times faster.
template <typename Denominator>
std::int64_t divide_small(std::int64_t numerator, Denominator denominator,
                          base::Rounding rounding) {
  const std::int64_t whole = numerator / denominator;
  const std::int64_t remainder = numerator % denominator;
  const std::int64_t rest = denominator - remainder;
  switch (rounding) {
    case base::Rounding::half_up:
      return whole + (remainder >= rest ? 1 : 0);
    case base::Rounding::half_even:
      return whole + (remainder > rest || (remainder == rest && whole % 2 != 0) ? 1 : 0);
    case base::Rounding::ceil:
      return whole + (remainder > 0 ? 1 : 0);
    case base::Rounding::floor:
    case base::Rounding::truncate:
      return whole;
  }
  CASSIA_ASSERT(false, "every rounding is handled above");
}

// The exact quotient as whole minor units, rounded once; nothing beyond kTaxMinorMax. A denominator
// that is a constant of the type spares the processor its slow division.
template <typename Denominator>
std::optional<std::int64_t> tax_of(Int128 numerator, Denominator denominator,
                                   base::Rounding rounding) {
  if (numerator <= std::numeric_limits<std::int64_t>::max()) {
    return divide_small(static_cast<std::int64_t>(numerator), denominator, rounding);
  }
  if (numerator > Int128{denominator} * kTaxMinorMax) {
    return std::nullopt;
  }
  return base::divide_rounded(numerator, denominator, rounding);
}

bool is_possible(base::Rate rate) { return rate.billionths() >= 0 && rate <= kRateMax; }

bool is_possible_consumption(base::Rate rate) {
  return rate.billionths() >= 0 && rate.billionths() < base::Rate::kScale;
}

bool are_possible(const TaxRates& rates) {
  return is_possible(rates.duty) && is_possible_consumption(rates.consumption_tax) &&
         is_possible(rates.vat);
}

base::Refusal impossible(const TaxRates& rates) {
  const auto refusal = [](const char* place, base::Rate rate) {
    return base::Refusal{
        .code = kRateImpossible, .place = place, .facts = {{"rate", base::print_percent(rate)}}};
  };
  if (!is_possible(rates.duty)) {
    return refusal("duty", rates.duty);
  }
  return is_possible(rates.vat) ? refusal("consumption_tax", rates.consumption_tax)
                                : refusal("vat", rates.vat);
}

base::Refusal out_of_range(const char* tax, std::int64_t value_minor) {
  const base::Money value = base::Money::of_minor(value_minor);
  return {.code = kTaxOutOfRange,
          .place = tax,
          .facts = {{"tax", tax}, {"value", base::print_amount(value)}}};
}

}  // namespace

base::Result<TaxMinors> compute_minors(std::int64_t value_minor, const TaxRates& rates,
                                       const TaxRoundings& roundings) {
  if (value_minor < 0 || value_minor > base::kAmountMinorMax) {
    return base::Refusal{
        .code = kCustomsValueOutOfRange,
        .place = "customs_value",
        .facts = {{"value", base::print_amount(base::Money::of_minor(value_minor))}}};
  }
  if (!are_possible(rates)) {
    return impossible(rates);
  }
  constexpr std::integral_constant<std::int64_t, base::Rate::kScale> kOne;
  TaxMinors taxes;
  const auto duty = tax_of(Int128{value_minor} * rates.duty.billionths(), kOne, roundings.duty);
  if (!duty) {
    return out_of_range("duty", value_minor);
  }
  taxes.duty = *duty;
  const std::int64_t share = rates.consumption_tax.billionths();
  const std::int64_t dutiable = value_minor + taxes.duty;
  if (share > 0) {
    const auto consumption =
        tax_of(Int128{dutiable} * share, kOne - share, roundings.consumption_tax);
    if (!consumption) {
      return out_of_range("consumption_tax", value_minor);
    }
    taxes.consumption_tax = *consumption;
  }
  const auto vat = tax_of(Int128{dutiable + taxes.consumption_tax} * rates.vat.billionths(), kOne,
                          roundings.vat);
  if (!vat) {
    return out_of_range("vat", value_minor);
  }
  taxes.vat = *vat;
  return taxes;
}

Taxes in_currency(const TaxMinors& minors, base::Currency currency) {
  return {base::Money::of_minor(minors.duty, currency),
          base::Money::of_minor(minors.consumption_tax, currency),
          base::Money::of_minor(minors.vat, currency),
          base::Money::of_minor(minors.total(), currency)};
}

base::Result<Taxes> compute_taxes(base::Money value, const TaxRates& rates,
                                  const TaxRoundings& roundings) {
  return in_currency(CASSIA_TRY(compute_minors(value.minor(), rates, roundings)), value.currency());
}

}  // namespace cassia::engines::duty

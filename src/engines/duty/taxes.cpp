#include "engines/duty/taxes.h"

#include <optional>

#include "engines/duty/refusals.h"

namespace cassia::engines::duty {

namespace {

using base::Int128;

// The exact quotient as whole minor units, rounded once; nothing beyond kTaxMinorMax.
std::optional<Int128> tax_of(Int128 numerator, Int128 denominator, base::Rounding rounding) {
  if (numerator > denominator * kTaxMinorMax) {
    return std::nullopt;
  }
  return base::divide_rounded(numerator, denominator, rounding);
}

base::Result<void> check_rates(const TaxRates& rates) {
  const auto impossible = [](const char* place, base::Rate rate) {
    return base::Refusal{
        .code = kRateImpossible, .place = place, .facts = {{"rate", base::print_percent(rate)}}};
  };
  const auto is_possible = [](base::Rate rate) {
    return rate.billionths() >= 0 && rate <= kRateMax;
  };
  if (!is_possible(rates.duty)) {
    return impossible("duty", rates.duty);
  }
  if (!is_possible(rates.consumption_tax) ||
      rates.consumption_tax.billionths() >= base::Rate::kScale) {
    return impossible("consumption_tax", rates.consumption_tax);
  }
  if (!is_possible(rates.vat)) {
    return impossible("vat", rates.vat);
  }
  return {};
}

base::Refusal out_of_range(const char* tax, base::Money value) {
  return {.code = kTaxOutOfRange,
          .place = tax,
          .facts = {{"tax", tax}, {"value", base::print_amount(value)}}};
}

}  // namespace

base::Result<Taxes> compute_taxes(base::Money value, const TaxRates& rates,
                                  const TaxRoundings& roundings) {
  if (value.is_negative() || value.minor() > base::kAmountMinorMax) {
    return base::Refusal{.code = kCustomsValueOutOfRange,
                         .place = "customs_value",
                         .facts = {{"value", base::print_amount(value)}}};
  }
  CASSIA_TRY(check_rates(rates));
  constexpr Int128 kOne = base::Rate::kScale;
  const Int128 net = value.minor();
  const auto duty = tax_of(net * rates.duty.billionths(), kOne, roundings.duty);
  if (!duty) {
    return out_of_range("duty", value);
  }
  const Int128 share = rates.consumption_tax.billionths();
  const auto consumption = tax_of((net + *duty) * share, kOne - share, roundings.consumption_tax);
  if (!consumption) {
    return out_of_range("consumption_tax", value);
  }
  const auto vat =
      tax_of((net + *duty + *consumption) * rates.vat.billionths(), kOne, roundings.vat);
  if (!vat) {
    return out_of_range("vat", value);
  }
  const auto money = [&](Int128 minor) {
    return base::Money::of_minor(static_cast<std::int64_t>(minor), value.currency());
  };
  return Taxes{money(*duty), money(*consumption), money(*vat), money(*duty + *consumption + *vat)};
}

}  // namespace cassia::engines::duty

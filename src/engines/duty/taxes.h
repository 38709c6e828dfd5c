#pragma once

#include <boost/describe.hpp>
#include <cstdint>

#include "base/money.h"
#include "base/rate.h"
#include "base/result.h"

namespace cassia::engines::duty {

// How each tax becomes whole fen: law, given by the caller.
struct TaxRoundings {
  base::Rounding duty = base::Rounding::half_up;
  base::Rounding consumption_tax = base::Rounding::half_up;
  base::Rounding vat = base::Rounding::half_up;

  friend bool operator==(const TaxRoundings&, const TaxRoundings&) = default;
};
BOOST_DESCRIBE_STRUCT(TaxRoundings, (), (duty, consumption_tax, vat))

struct TaxRates {
  base::Rate duty = {};
  base::Rate consumption_tax = {};
  base::Rate vat = {};

  friend bool operator==(const TaxRates&, const TaxRates&) = default;
};
BOOST_DESCRIBE_STRUCT(TaxRates, (), (duty, consumption_tax, vat))

struct Taxes {
  base::Money duty = {};
  base::Money consumption_tax = {};
  base::Money vat = {};
  base::Money total = {};

  friend bool operator==(const Taxes&, const Taxes&) = default;
};
BOOST_DESCRIBE_STRUCT(Taxes, (), (duty, consumption_tax, vat, total))

// No rate that law knows is larger (10,000 %), and no tax that is computed.
inline constexpr base::Rate kRateMax = base::Rate::of_billionths(100 * base::Rate::kScale);
inline constexpr std::int64_t kTaxMinorMax = 1'000 * base::kAmountMinorMax;

// The taxes on one customs value, each rounded once:
//   duty            = value x rate                                   (Tariff Law art. 23)
//   consumption tax = (value + duty) / (1 - rate) x rate             (composite assessable price)
//   VAT             = (value + duty + consumption tax) x rate        (VAT Law art. 14)
// Refuses customs_value_out_of_range (negative, or beyond kAmountMinorMax), rate_impossible (beyond
// kRateMax; of consumption tax 100 % or more) and tax_out_of_range.
base::Result<Taxes> compute_taxes(base::Money value, const TaxRates& rates,
                                  const TaxRoundings& roundings);

// The same in minor units, for whoever computes many at once.
struct TaxMinors {
  std::int64_t duty = 0;
  std::int64_t consumption_tax = 0;
  std::int64_t vat = 0;

  std::int64_t total() const { return duty + consumption_tax + vat; }
};
base::Result<TaxMinors> compute_minors(std::int64_t value_minor, const TaxRates& rates,
                                       const TaxRoundings& roundings);
Taxes in_currency(const TaxMinors& minors, base::Currency currency);

}  // namespace cassia::engines::duty

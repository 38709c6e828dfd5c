#include "engines/duty/taxes.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engines/duty/facts_test.h"

namespace cassia::engines::duty {
namespace {

Taxes taxes_of(std::int64_t value, const TaxRates& rates) {
  return compute_taxes(fen(value), rates, kRoundings).value();
}

TEST(ComputeTaxes, StacksTheTaxesOnEachOther) {
  // Customs value 10,000.00, duty 10 % = 1,000.00; consumption tax 20 % of 11,000 / 0.8 = 2,750.00;
  // VAT 13 % of 13,750.00 = 1,787.50.
  EXPECT_EQ(taxes_of(1'000'000, {percent("10"), percent("20"), percent("13")}),
            (Taxes{fen(100'000), fen(275'000), fen(178'750), fen(553'750)}));
}

TEST(ComputeTaxes, RoundsEachTaxOnceAsTold) {
  const TaxRates rates{percent("10"), percent("0"), percent("10")};
  struct Case {
    base::Rounding rounding;
    std::int64_t duty;
    std::int64_t vat;
  };
  // 5 fen: the duty is 0.5 fen; VAT is a tenth of 5 or 6 fen.
  for (const auto& [rounding, duty, vat] :
       {Case{base::Rounding::half_up, 1, 1}, Case{base::Rounding::half_even, 0, 0},
        Case{base::Rounding::floor, 0, 0}, Case{base::Rounding::truncate, 0, 0},
        Case{base::Rounding::ceil, 1, 1}}) {
    const Taxes taxes = compute_taxes(fen(5), rates, {rounding, rounding, rounding}).value();
    EXPECT_EQ(taxes.duty, fen(duty));
    EXPECT_EQ(taxes.vat, fen(vat));
  }
}

TEST(ComputeTaxes, RoundsEachTaxByItsOwnRule) {
  const TaxRates rates{percent("10"), percent("50"), percent("10")};
  const TaxRoundings roundings{base::Rounding::ceil, base::Rounding::floor, base::Rounding::ceil};
  // 5 + 1 duty; consumption tax 6 / 0.5 x 0.5 = 6; VAT 1.2 -> 2.
  EXPECT_EQ(compute_taxes(fen(5), rates, roundings).value(),
            (Taxes{fen(1), fen(6), fen(2), fen(9)}));
}

TEST(ComputeTaxes, RefusesImpossibleRatesAndValues) {
  const auto refusal = [](std::int64_t value, const TaxRates& rates) {
    const auto taxes = compute_taxes(fen(value), rates, kRoundings);
    return taxes ? "computed" : std::string(taxes.error().code.name()) + " " + taxes.error().place;
  };
  const base::Rate too_high = base::Rate::of_billionths(kRateMax.billionths() + 1);
  EXPECT_EQ(refusal(1, {.duty = too_high}), "rate_impossible duty");
  EXPECT_EQ(refusal(1, {.vat = too_high}), "rate_impossible vat");
  EXPECT_EQ(refusal(1, {.duty = kRateMax}), "computed");
  EXPECT_EQ(refusal(1, {.consumption_tax = percent("100")}), "rate_impossible consumption_tax");
  EXPECT_EQ(refusal(1, {.consumption_tax = percent("99.9999999")}), "computed");
  EXPECT_EQ(refusal(-1, {}), "customs_value_out_of_range customs_value");
  EXPECT_EQ(refusal(base::kAmountMinorMax + 1, {}), "customs_value_out_of_range customs_value");
  EXPECT_EQ(compute_taxes(fen(1), {.duty = too_high}, kRoundings).error().code, kRateImpossible);
}

TEST(ComputeTaxes, NeverLeaves64Bits) {
  const base::Rate nearly_all = percent("99.9999999");
  EXPECT_TRUE(compute_taxes(fen(base::kAmountMinorMax), {.duty = kRateMax}, kRoundings));
  const auto consumption = compute_taxes(
      fen(base::kAmountMinorMax), {.duty = kRateMax, .consumption_tax = nearly_all}, kRoundings);
  EXPECT_EQ(consumption.error().code, kTaxOutOfRange);
  EXPECT_EQ(consumption.error().place, "consumption_tax");
  const auto vat =
      compute_taxes(fen(base::kAmountMinorMax), {.duty = kRateMax, .vat = kRateMax}, kRoundings);
  EXPECT_EQ(vat.error().place, "vat");
}

struct Bill {
  std::int64_t value;
  TaxRates rates;
  TaxRoundings roundings;
};

base::Rounding any_rounding() {
  return *rc::gen::element(base::Rounding::half_up, base::Rounding::half_even,
                           base::Rounding::floor, base::Rounding::ceil, base::Rounding::truncate);
}

Bill any_bill() {
  const auto rate = [](std::int64_t most) {
    return base::Rate::of_billionths(*rc::gen::inRange<std::int64_t>(0, most));
  };
  return {*rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000),
          {rate(2'000'000'000), rate(560'000'000), rate(200'000'000)},
          {any_rounding(), any_rounding(), any_rounding()}};
}

Taxes taxes_of(const Bill& bill) {
  return compute_taxes(fen(bill.value), bill.rates, bill.roundings).value();
}

RC_GTEST_PROP(ComputeTaxes, TotalsAreSumsAndNothingIsNegative, ()) {
  const Taxes taxes = taxes_of(any_bill());
  RC_ASSERT(taxes.total == taxes.duty + taxes.consumption_tax + taxes.vat);
  RC_ASSERT(!taxes.duty.is_negative() && !taxes.consumption_tax.is_negative() &&
            !taxes.vat.is_negative());
}

RC_GTEST_PROP(ComputeTaxes, GrowWithTheRateAndWithTheValue, ()) {
  Bill bill = any_bill();
  const base::Money before = taxes_of(bill).total;
  const auto step = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      bill.value += step;
      break;
    case 1:
      bill.rates.duty = base::Rate::of_billionths(bill.rates.duty.billionths() + step);
      break;
    case 2:
      bill.rates.consumption_tax =
          base::Rate::of_billionths(bill.rates.consumption_tax.billionths() + step);
      break;
    default:
      bill.rates.vat = base::Rate::of_billionths(bill.rates.vat.billionths() + step);
  }
  RC_ASSERT(taxes_of(bill).total >= before);
}

// Splitting a line moves each tax by less than a fen for each rounding that is made in its stead,
// times what later taxes make of it.
RC_GTEST_PROP(ComputeTaxes, SplitLinesStayWithinTheRoundings, ()) {
  Bill whole = any_bill();
  whole.rates = {percent("20"), percent("10"), percent("13")};
  Bill first = whole;
  Bill second = whole;
  first.value = *rc::gen::inRange<std::int64_t>(0, whole.value + 1);
  second.value = whole.value - first.value;
  const auto distance = [&](base::Money Taxes::* tax) {
    return std::abs((taxes_of(first).*tax + taxes_of(second).*tax - taxes_of(whole).*tax).minor());
  };
  RC_ASSERT(distance(&Taxes::duty) <= 2);
  RC_ASSERT(distance(&Taxes::consumption_tax) <= 3);
  RC_ASSERT(distance(&Taxes::vat) <= 3);
}

RC_GTEST_PROP(ComputeTaxes, AnyRateAndValueIsComputedOrRefused, ()) {
  const auto any_rate = [] {
    return base::Rate::of_billionths(*rc::gen::inRange<std::int64_t>(-1, 100'000'000'002));
  };
  const auto value = *rc::gen::inRange<std::int64_t>(-1, base::kAmountMinorMax + 2);
  const TaxRates rates{any_rate(), any_rate(), any_rate()};
  const auto taxes = compute_taxes(fen(value), rates, kRoundings);
  RC_ASSERT((!taxes || taxes->total.minor() <= 3 * kTaxMinorMax));
}

}  // namespace
}  // namespace cassia::engines::duty

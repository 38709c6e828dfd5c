#include "engines/duty/customs_value.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engines/duty/facts_test.h"

namespace cassia::engines::duty {
namespace {

// Price 1000, and whatever is given of freight 100 and insurance 3.
CustomsValueParts parts_of(Incoterm incoterm, bool has_freight, bool has_insurance) {
  CustomsValueParts parts{.incoterm = incoterm, .price = fen(1000)};
  if (has_freight) {
    parts.freight = fen(100);
  }
  if (has_insurance) {
    parts.insurance = fen(3);
  }
  return parts;
}

std::string verdict(const CustomsValueParts& parts) {
  const auto value = customs_value(parts);
  return value ? base::print_amount(value->value)
               : std::string(value.error().code.name()) + " " + value.error().place;
}

TEST(CustomsValue, AsksOfEachTermWhatItsPriceLeavesOut) {
  constexpr const char* kNoFreight = "customs_part_missing freight";
  constexpr const char* kNoInsurance = "customs_part_missing insurance";
  constexpr const char* kFreightTwice = "customs_part_in_price freight";
  constexpr const char* kInsuranceTwice = "customs_part_in_price insurance";
  for (const Incoterm term : {Incoterm::exw, Incoterm::fca, Incoterm::fas, Incoterm::fob}) {
    EXPECT_EQ(verdict(parts_of(term, false, false)), kNoFreight);
    EXPECT_EQ(verdict(parts_of(term, true, false)), kNoInsurance);
    EXPECT_EQ(verdict(parts_of(term, false, true)), kNoFreight);
    EXPECT_EQ(verdict(parts_of(term, true, true)), "11.03");
  }
  for (const Incoterm term : {Incoterm::cfr, Incoterm::cpt}) {
    EXPECT_EQ(verdict(parts_of(term, false, false)), kNoInsurance);
    EXPECT_EQ(verdict(parts_of(term, true, true)), kFreightTwice);
    EXPECT_EQ(verdict(parts_of(term, false, true)), "10.03");
  }
  for (const Incoterm term :
       {Incoterm::cif, Incoterm::cip, Incoterm::dap, Incoterm::dpu, Incoterm::ddp}) {
    EXPECT_EQ(verdict(parts_of(term, false, false)), "10.00");
    EXPECT_EQ(verdict(parts_of(term, true, false)), kFreightTwice);
    EXPECT_EQ(verdict(parts_of(term, false, true)), kInsuranceTwice);
  }
}

TEST(CustomsValue, AddsAndTakesOffInTheOrderOfTheLaw) {
  CustomsValueParts parts = parts_of(Incoterm::ddp, false, false);
  parts.additions = fen(50);
  parts.costs_after_arrival = fen(30);
  parts.taxes_in_price = fen(20);
  const CustomsValue value = customs_value(parts).value();
  EXPECT_EQ(value.value, fen(1000));
  EXPECT_EQ(value.steps, (std::vector<ValueStep>{
                             {"price", fen(1000), {"tariff_law_2024", "24"}},
                             {"additions", fen(50), {"tariff_law_2024", "25"}},
                             {"costs_after_arrival", fen(-30), {"tariff_law_2024", "26"}},
                             {"taxes_in_price", fen(-20), {"tariff_law_2024", "26"}},
                         }));
}

TEST(CustomsValue, TakesZeroForAnAnswer) {
  CustomsValueParts parts = parts_of(Incoterm::fob, false, false);
  parts.freight = fen(0);
  parts.insurance = fen(0);
  EXPECT_EQ(verdict(parts), "10.00");
}

TEST(CustomsValue, TakesOffCostsAfterArrivalOnlyWhenStated) {
  for (const Incoterm term : {Incoterm::dap, Incoterm::dpu, Incoterm::cip}) {
    CustomsValueParts parts = parts_of(term, false, false);
    EXPECT_EQ(verdict(parts), "10.00");
    parts.costs_after_arrival = fen(80);
    EXPECT_EQ(verdict(parts), "9.20");
    parts.taxes_in_price = fen(1);
    EXPECT_EQ(verdict(parts), "customs_part_in_price taxes_in_price");
  }
}

TEST(CustomsValue, RefusesImpossibleParts) {
  CustomsValueParts parts = parts_of(Incoterm::fob, true, true);
  parts.insurance = fen(-1);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsPartNegative);
  parts.insurance = base::Money::of_minor(1, base::Currency::parse("USD").value());
  EXPECT_EQ(customs_value(parts).error().code, kCurrenciesDiffer);
  parts = parts_of(Incoterm::cfr, false, false);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsPartMissing);
  parts = parts_of(Incoterm::cif, true, false);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsPartInPrice);
  parts = parts_of(Incoterm::dap, false, false);
  parts.costs_after_arrival = fen(1001);
  EXPECT_EQ(customs_value(parts).error().code, kDeductionExceedsPrice);
  parts.costs_after_arrival = fen(1000);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsValueNotPositive);
  EXPECT_EQ(customs_value(parts).error().citation.clause, "27");
  parts = parts_of(Incoterm::cif, false, false);
  parts.price = fen(base::kAmountMinorMax);
  EXPECT_TRUE(customs_value(parts));
  parts.additions = fen(1);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsValueOutOfRange);
  parts.additions = fen(base::kAmountMinorMax + 1);
  EXPECT_EQ(customs_value(parts).error().code, kCustomsValueOutOfRange);
}

TEST(ShareOut, FollowsTheWeightsAndGivesTheRestToTheLargestRemainders) {
  EXPECT_EQ(share_out(fen(100), std::vector{fen(1), fen(1), fen(1)}),
            (std::vector{fen(34), fen(33), fen(33)}));
  EXPECT_EQ(share_out(fen(10), std::vector{fen(5), fen(0), fen(6)}),
            (std::vector{fen(5), fen(0), fen(5)}));
  EXPECT_EQ(share_out(fen(11), std::vector{fen(100), fen(701), fen(199)}),
            (std::vector{fen(1), fen(8), fen(2)}));
  EXPECT_EQ(share_out(fen(3), std::vector{fen(0), fen(0)}), (std::vector{fen(2), fen(1)}));
  EXPECT_TRUE(share_out(fen(3), {}).empty());
}

RC_GTEST_PROP(ShareOut, AddsUpAndStaysWithinOneUnitOfTheExactShare, ()) {
  const auto minor = rc::gen::inRange<std::int64_t>(0, base::kAmountMinorMax);
  const base::Money total = fen(*minor);
  std::vector<base::Money> weights;
  base::Int128 sum = 0;
  for (const std::int64_t weight :
       *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(minor))) {
    weights.push_back(fen(weight));
    sum += weight;
  }
  RC_PRE(sum > 0);
  const std::vector<base::Money> shares = share_out(total, weights);
  base::Money added;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    added += shares[i];
    const base::Int128 exact = static_cast<base::Int128>(total.minor()) * weights[i].minor();
    const base::Int128 distance = shares[i].minor() * sum - exact;
    RC_ASSERT(distance < sum && distance > -sum);
  }
  RC_ASSERT(added == total);
}

}  // namespace
}  // namespace cassia::engines::duty

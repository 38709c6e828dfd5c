#include "engines/origin/bills_test.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

Bill chair() {
  return bill_of("9403.60", 100'00, {line("4412", 20'00), originating("4407", 30'00, "CN")});
}

// What comes of the example bill with one change.
template <typename Change>
std::string tell_with(Change change) {
  Bill bill = chair();
  change(bill);
  return Pact({row("940360", "cth")}).tell(bill);
}

TEST(BadInput, OfTheGoodIsRefusedWithItsPlace) {
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines.clear(); }), "refused bill_empty at lines");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.value.reset(); }),
            "refused bill_value_missing at value");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.value = fen(0); }),
            "refused bill_value_negative at value");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.value = fen(base::kAmountMinorMax + 1); }),
            "refused bill_value_out_of_range at value");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.codes = {}; }), "refused bill_code_missing at hs");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.codes = codes_of(hs("9403")); }),
            "refused bill_code_too_short at hs");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines.resize(kLinesMax + 1); }),
            "refused bill_too_long at lines");
}

TEST(BadInput, OfALineIsRefusedWithItsPlace) {
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[1].value.reset(); }),
            "refused bill_value_missing at lines[1].value");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[0].value = fen(-1); }),
            "refused bill_value_negative at lines[0].value");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[0].codes = {}; }),
            "refused bill_code_missing at lines[0].hs");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[1].codes = {}; }), "product_rule change");
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[1].country = {}; }),
            "refused bill_origin_missing at lines[1].country");
}

TEST(BadInput, MixedCurrenciesNeedARate) {
  const base::Currency dollar = base::Currency::parse("USD").value();
  const auto in_dollars = [&](Bill& bill) {
    bill.lines[0].value = base::Money::of_minor(3'00, dollar);
  };
  EXPECT_EQ(tell_with(in_dollars), "refused bill_currency_without_rate at lines[0].value");
  EXPECT_EQ(tell_with([&](Bill& bill) {
              in_dollars(bill);
              bill.rates.push_back({dollar, {71'234, 10'000}});
            }),
            "product_rule change");
  EXPECT_EQ(tell_with([&](Bill& bill) { bill.net_cost = base::Money::of_minor(1, dollar); }),
            "refused bill_currency_without_rate at net_cost");
}

TEST(BadInput, AConvertedValueIsRoundedAsTold) {
  const base::Currency dollar = base::Currency::parse("USD").value();
  Bill bill = bill_of("9403.60", 100'00, {line("9403", 0)});
  bill.lines[0].value = base::Money::of_minor(1, dollar);
  bill.rates.push_back({dollar, {2'000'01, 1'00}});  // one cent is 2000.01 fen
  const Pact pact({row("940360", "bd 80")});
  EXPECT_EQ(pact.tell(bill), "product_rule value");
  bill.conversion_rounding = base::Rounding::ceil;
  EXPECT_EQ(pact.tell(bill), "not_met");
}

TEST(BadInput, WeightsAreInKilograms) {
  const base::Unit gram = base::Unit::parse("GRM").value();
  EXPECT_EQ(
      tell_with([&](Bill& bill) { bill.lines[0].weight = base::Quantity::of_micros(1, gram); }),
      "refused bill_weight_unit at lines[0].weight");
  EXPECT_EQ(tell_with([&](Bill& bill) { bill.weight = base::Quantity::of_micros(1, gram); }),
            "refused bill_weight_unit at weight");
}

TEST(BadInput, PartsThatGoInACircleAreRefused) {
  EXPECT_EQ(tell_with([](Bill& bill) { bill.lines[0].part_of = 0; }),
            "refused bill_cycle at lines[0].part_of");
  EXPECT_EQ(tell_with([](Bill& bill) {
              bill.lines[0].part_of = 1;
              bill.lines[1].part_of = 0;
            }),
            "refused bill_cycle at lines[0].part_of");
}

TEST(BadInput, DepthHasALimit) {
  const auto nested = [](int depth) {
    return tell_with([&](Bill& bill) {
      for (int i = 0; i < depth; ++i) {
        bill.lines.push_back(line("4412", 10'00));
        bill.lines.back().part_of = static_cast<std::uint32_t>(bill.lines.size()) - 2;
      }
      bill.lines[1].standing = Standing::undetermined;
    });
  };
  EXPECT_EQ(nested(kDepthMax + 1), "refused bill_too_deep at lines[34].part_of");
  EXPECT_EQ(nested(kDepthMax), "product_rule change");
}

TEST(BadInput, OnlyTheAgreementsDeductionsAreTaken) {
  EXPECT_EQ(tell_with([](Bill& bill) {
              bill.lines[0].deductions = {{DeductionKind::brokerage, fen(1)}};
            }),
            "refused deduction_not_allowed at lines[0].deductions[0]");
  EXPECT_EQ(tell_with([](Bill& bill) {
              bill.lines[0].deductions = {{DeductionKind::freight, fen(20'00)},
                                          {DeductionKind::insurance, fen(1)}};
            }),
            "refused deduction_exceeds_value at lines[0].deductions[1]");
}

TEST(BadInput, TheAgreementMustBeInForceForBothParties) {
  Pact pact({row("940360", "cth")});
  pact.trade.importer = country("US");
  EXPECT_EQ(pact.tell(chair()), "refused not_a_party at importer");
  pact.trade.importer = country("PH");
  EXPECT_EQ(pact.tell(chair()), "product_rule change");
  pact.trade.on = day("2023-06-01");
  EXPECT_EQ(pact.tell(chair()), "refused agreement_not_yet_in_force at importer");
}

TEST(BadInput, RulesThatAreMissingAreAskedForLoudly) {
  Pact pact({row("9401", "cth")});
  EXPECT_EQ(pact.tell(chair()), "open rule_not_loaded@hs");
  pact.book = RuleBook();
  EXPECT_EQ(pact.tell(chair()), "open agreement_without_rules@hs");
  RuleTable expired = table({row("9403", "cth")});
  expired.valid_to = day("2025-12-31");
  pact.book = RuleBook({expired});
  EXPECT_EQ(pact.tell(chair()), "open rules_not_in_force@hs");
  RuleTable future = table({row("9403", "cth")});
  future.valid_from = day("2027-01-01");
  pact.book = RuleBook({future});
  EXPECT_EQ(pact.tell(chair()), "open rules_not_in_force@hs");
  Bill grown = chair();
  grown.is_wholly_obtained = true;
  EXPECT_EQ(pact.tell(grown), "wholly_obtained");  // needs no rules
}

TEST(BadInput, AnAmbiguousRowNeverDecides) {
  RuleRow doubtful = row("9403", "cth");
  doubtful.is_ambiguous = true;
  EXPECT_EQ(Pact({doubtful}).tell(chair()), "open rule_ambiguous@hs");
}

TEST(BadInput, ACodeOfAnotherEditionIsNeverGuessed) {
  Pact pact({row("940360", "cth")});
  Bill bill = chair();
  const auto newer = base::HsCode::parse("9403.60", base::HsEdition::hs2022).value();
  bill.codes = codes_of(newer);
  EXPECT_EQ(pact.tell(bill), "open code_not_correlated@hs");
  pact.correlations = Correlations({{.rows = {{newer, {hs("9403.60")}}}}});
  EXPECT_EQ(pact.tell(bill), "product_rule change");
  pact.correlations = Correlations({{.rows = {{newer, {hs("9403.50"), hs("9403.60")}}}}});
  EXPECT_EQ(pact.tell(bill), "open code_correlates_to_several@hs");
}

TEST(BadInput, AMaterialsCodeMustReachAsFarAsTheRule) {
  const Pact pact({row("940360", "ctsh except 9403.60")});
  EXPECT_EQ(pact.tell(bill_of("9403.60", 100'00, {line("9403", 50'00)})),
            "open code_too_short_for_rule@lines[0].hs");
  EXPECT_EQ(pact.tell(bill_of("9403.60", 100'00, {line("4412", 50'00)})), "product_rule change");
  EXPECT_EQ(pact.tell(bill_of("9403.60", 100'00, {line("9403", 5'00)})),
            "product_rule change tolerance");  // excused even if it fails
}

}  // namespace

}  // namespace cassia::engines::origin

#include "engines/origin/bills_test.h"

// Intermediate goods, roles of inputs, tolerances by weight.
namespace cassia::engines::origin {

namespace {

// A motor of 40.00 in a fan of 100.00, made of a rotor from abroad and wire.
Bill fan(std::int64_t rotor, Producer producer = Producer::same_producer) {
  Bill bill =
      bill_of("8414.51", 100'00, {line("8501.10", 40'00), line("8503", rotor), line("7408", 5'00)});
  bill.lines[0].name = "motor";
  bill.lines[0].producer = producer;
  bill.lines[1].part_of = 0;
  bill.lines[2].part_of = 0;
  return bill;
}

Pact fans() { return Pact({row("8414", "bd 70"), row("8501", "bd 40")}); }

TEST(Depth, AnIntermediateGoodThatOriginatesCountsAsAWhole) {
  EXPECT_EQ(fans().tell(fan(19'00)), "exclusively_originating");
  Bill bill = fan(19'00);
  bill.lines.push_back(line("8544", 30'00));
  EXPECT_EQ(fans().tell(bill), "product_rule value");  // the motor's 24.00 do not count
  bill.lines[3].value = fen(30'01);
  EXPECT_EQ(fans().tell(bill), "not_met");
}

TEST(Depth, OneThatDoesNotCountsByItsParts) {
  EXPECT_EQ(fans().tell(fan(25'00)), "product_rule value");  // 30.00 of 100.00
  EXPECT_EQ(fans().tell(fan(25'01)), "not_met");
}

TEST(Depth, OneOfAnotherProducerCountsAsAWhole) {
  EXPECT_EQ(fans().tell(fan(25'00, Producer::other_producer)), "not_met");  // 40.00 of 100.00
  Pact full = fans();
  full.terms.is_production_cumulated.value = true;
  EXPECT_EQ(full.tell(fan(25'00, Producer::other_producer)), "product_rule value");
}

TEST(Depth, OneMadeOutsideThePartiesNeverOriginates) {
  Bill bill = fan(1'00);
  bill.lines[0].country = country("US");
  EXPECT_EQ(fans().tell(bill), "not_met");
}

TEST(Depth, OneMadeInAnotherPartyIsCumulated) {
  Bill bill = fan(19'00, Producer::other_producer);
  bill.lines[0].country = country("VN");
  EXPECT_EQ(fans().tell(bill), "exclusively_originating cumulation");
}

TEST(Depth, AnOpenIntermediateGoodLeavesOpenOnlyWhatHangsOnIt) {
  const auto tell = [](std::int64_t rotor) {
    return Pact({row("8414", "bd 70"), row("8501", "official \"note 1\"")}).tell(fan(rotor));
  };
  EXPECT_EQ(tell(25'00), "product_rule value");
  EXPECT_EQ(tell(25'01), "open needs_official@lines[0].hs");
}

TEST(Roles, AccessoriesCountInValueOnly) {
  const auto with = [](InputRole role, std::string_view text) {
    Bill bill = bill_of("8471.30", 100'00, {line("8542", 10'00), line("8471", 55'00)});
    bill.lines[1].role = role;
    return Pact({row("8471", text)}).tell(bill);
  };
  EXPECT_EQ(with(InputRole::material, "cth"), "not_met");
  EXPECT_EQ(with(InputRole::accessory, "cth"), "product_rule change");
  EXPECT_EQ(with(InputRole::retail_packing, "cth"), "product_rule change");
  EXPECT_EQ(with(InputRole::accessory, "bd 40"), "not_met");
  EXPECT_EQ(with(InputRole::transport_packing, "bd 40"), "product_rule value");
  EXPECT_EQ(with(InputRole::indirect, "bu 55"), "product_rule value");
}

TEST(Deductions, AreTakenOffTheValueOfMaterials) {
  Bill bill = bill_of("9403.60", 100'00, {line("9403", 60'01)});
  const Pact pact({row("940360", "rvc 40")});
  EXPECT_EQ(pact.tell(bill), "not_met");
  bill.lines[0].deductions = {{DeductionKind::freight, fen(1)}};
  EXPECT_EQ(pact.tell(bill), "product_rule value");
}

// A dress of 1 kg with yarn of its own heading that weighs so much and costs a fifth.
std::string dress(Measure measure, std::string_view weight, bool is_in_component = true) {
  Pact pact({row("6204", "cth")});
  pact.terms.tolerances = {
      {{.measure = measure, .share = percent("10"), .goods = codes("50-63")}, {"pact", "10"}}};
  Bill bill = bill_of("6204.42", 100'00, {line("6204", 20'00)});
  if (!weight.empty()) {
    bill.lines[0].weight = kilograms(weight);
  }
  bill.weight = kilograms("1");
  bill.component_weight = kilograms("0.5");
  bill.lines[0].is_in_component = is_in_component;
  return pact.tell(bill);
}

TEST(Tolerance, OfTextilesGoesByWeight) {
  EXPECT_EQ(dress(Measure::value, "0.01"), "not_met");
  EXPECT_EQ(dress(Measure::weight, "0.1"), "product_rule change tolerance");
  EXPECT_EQ(dress(Measure::weight, "0.100001"), "not_met");
  EXPECT_EQ(dress(Measure::component_weight, "0.05"), "product_rule change tolerance");
  EXPECT_EQ(dress(Measure::component_weight, "0.050001"), "not_met");
  EXPECT_EQ(dress(Measure::component_weight, "0.05", false), "not_met");
  EXPECT_EQ(dress(Measure::weight, ""), "open weight_unknown@lines[0].weight");
}

TEST(Tolerance, MayLeaveMaterialsOutInSomeGoods) {
  Pact pact({row("04", "cth"), row("21", "cth")});
  pact.terms.tolerances[0].value.exclusions = {{codes("0401-0406"), codes("0401-0406")}};
  EXPECT_EQ(pact.tell(bill_of("0405.10", 100'00, {line("0405", 1'00)})), "not_met");
  EXPECT_EQ(pact.tell(bill_of("2105.00", 100'00, {line("2105", 10'00)})),
            "product_rule change tolerance");
}

TEST(Tolerance, DoesNotTakeTheMaterialOutOfTheValue) {
  const auto tell = [](std::int64_t own) {
    return Pact({row("9403", "cth and bd 40")})
        .tell(bill_of("9403.60", 100'00, {line("4412", 50'00), line("9403", own)}));
  };
  EXPECT_EQ(tell(10'00), "product_rule change tolerance value");
  EXPECT_EQ(tell(10'01), "not_met");
}

TEST(Unverified, IsAnAnswerThatRestsOnAnUnsureFact) {
  Pact pact({row("9403", "cth")});
  Bill bill = bill_of("9403.60", 100'00, {line("4412", 50'00)});
  const auto is_unverified = [&] { return pact.ask(bill)->is_unverified; };
  EXPECT_FALSE(is_unverified());
  pact.terms.roles.is_unverified = true;
  EXPECT_FALSE(is_unverified());
  bill.lines[0].role = InputRole::accessory;
  EXPECT_TRUE(is_unverified());
  pact.terms.roles.is_unverified = false;
  pact.trade.importer = country("PH");  // whose day of entry is unsure
  pact.trade.on = day("2026-03-02");
  EXPECT_TRUE(is_unverified());
}

TEST(Claims, CountOnlyUnderTheirOwnAgreement) {
  Bill bill = bill_of("9403.60", 100'00, {originating("9403", 90'00, "VN")});
  const Pact pact({row("9403", "cth")});
  EXPECT_EQ(pact.tell(bill), "exclusively_originating cumulation");
  bill.lines[0].agreements = {"other"};
  EXPECT_EQ(pact.tell(bill), "not_met");
  bill.lines[0].agreements = {"other", "pact"};
  bill.lines[0].country = country("US");  // no Party
  EXPECT_EQ(pact.tell(bill), "not_met");
}

}  // namespace

}  // namespace cassia::engines::origin

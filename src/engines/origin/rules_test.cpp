#include "engines/origin/bills_test.h"

// What each requirement of a rule asks, and how rows are found.
namespace cassia::engines::origin {

namespace {

std::string tell(std::string_view text, const Bill& bill) {
  return Pact({row(bill.codes[0].digits(), text)}).tell(bill);
}

TEST(Rules, AChangeLooksAtItsOwnLevel) {
  const auto from = [](std::string_view text, std::string_view material) {
    return tell(text, bill_of("2009.11", 100'00, {line(material, 50'00)}));
  };
  EXPECT_EQ(from("cc", "0805.10"), "product_rule change");
  EXPECT_EQ(from("cc", "2008.30"), "not_met");
  EXPECT_EQ(from("cth", "2008.30"), "product_rule change");
  EXPECT_EQ(from("cth", "2009.19"), "not_met");
  EXPECT_EQ(from("ctsh", "2009.19"), "product_rule change");
  EXPECT_EQ(from("ctsh", "2009.11"), "not_met");
  EXPECT_EQ(from("cc except 0804-0806", "0805.10"), "not_met");
  EXPECT_EQ(from("cc except 0804 0806", "0805.10"), "product_rule change");
}

TEST(Rules, AnExceptionMayBeForAPartOfTheGoods) {
  Bill bill = bill_of("2105.00", 100'00, {line("1901.90", 50'00)});
  const char* const text = "cth except 0401-0406 1901.90\"dairy preparations\"";
  EXPECT_EQ(tell(text, bill), "open description_unknown@lines[0].are");
  bill.lines[0].descriptions.are = {"dairy preparations"};
  EXPECT_EQ(tell(text, bill), "not_met");
  bill.lines[0].descriptions = {.are_not = {"dairy preparations"}};
  EXPECT_EQ(tell(text, bill), "product_rule change");
}

TEST(Rules, TheOwnHeadingMayBeAllowedUpToAShare) {
  const auto with = [](std::int64_t own) {
    Pact pact({row("8481", "cth allow 20 own")});
    pact.terms.tolerances.clear();
    return pact.tell(bill_of("8481.80", 100'00, {line("8481.90", own), line("7318", 70'00)}));
  };
  EXPECT_EQ(with(20'00), "product_rule change");
  EXPECT_EQ(with(20'01), "not_met");
}

TEST(Rules, SharesHaveAMaximum) {
  const Bill bill =
      bill_of("1704.10", 100'00, {line("1701", 30'00), originating("1702", 30'00, "CN")});
  EXPECT_EQ(tell("value-max 30", bill), "product_rule value");
  EXPECT_EQ(tell("value-max 29.9", bill), "not_met");
  EXPECT_EQ(tell("value-max 0 of 1702", bill), "product_rule value");
  Bill weighed = bill;
  EXPECT_EQ(tell("weight-max 20 of 1701", weighed), "open weight_unknown@weight");
  weighed.weight = kilograms("10");
  weighed.lines[0].weight = kilograms("2");
  EXPECT_EQ(tell("weight-max 20 of 1701", weighed), "product_rule value");
  weighed.lines[0].weight = kilograms("2.000001");
  EXPECT_EQ(tell("weight-max 20 of 1701", weighed), "not_met");
}

TEST(Rules, ProductionMayBeFromListedMaterials) {
  const Bill bill =
      bill_of("7210.11", 100'00, {line("7206", 30'00), originating("7210", 30'00, "CN")});
  EXPECT_EQ(tell("from 7206-7207", bill), "product_rule materials");
  EXPECT_EQ(tell("from 7207", bill), "not_met");
}

TEST(Rules, MaterialsMayHaveToBeWhollyObtained) {
  Bill bill = bill_of("0203.11", 100'00, {originating("0103", 60'00, "VN"), line("2501", 1'00)});
  EXPECT_EQ(tell("inputs-wo 01", bill), "not_met");
  bill.lines[0].is_wholly_obtained = true;
  EXPECT_EQ(tell("inputs-wo 01", bill), "product_rule materials cumulation");
  EXPECT_EQ(tell("inputs-wo all", bill), "not_met");
}

TEST(Rules, WhatNobodyToldIsAskedAndNotGuessed) {
  Bill bill = bill_of("2801.10", 100'00, {line("2801", 90'00)});
  EXPECT_EQ(tell("process chemical_reaction", bill), "open process_unknown@processes");
  bill.processes = {"mixing"};
  EXPECT_EQ(tell("process chemical_reaction", bill), "not_met");
  bill.processes = {"chemical_reaction"};
  EXPECT_EQ(tell("process chemical_reaction", bill), "product_rule process");
  EXPECT_EQ(tell("if \"the good is smoked\"", bill), "open condition_unknown@conditions");
  bill.conditions.are = {"the good is smoked"};
  EXPECT_EQ(tell("if \"the good is smoked\"", bill), "product_rule condition");
  EXPECT_EQ(tell("official \"note 3\"", bill), "open needs_official@hs");
  EXPECT_EQ(tell("cth or official \"note 3\"", bill), "open needs_official@hs");
  EXPECT_EQ(tell("always or official \"note 3\"", bill), "product_rule condition");
}

TEST(Rules, CostsAreAskedForOnlyWhereTheyCouldDecide) {
  const auto with = [](std::int64_t foreign) {
    return tell("bu 40", bill_of("9403.60", 100'00,
                                 {originating("4412", 20'00, "CN"), line("9403", foreign)}));
  };
  EXPECT_EQ(with(60'00), "open costs_unknown@costs");
  EXPECT_EQ(with(60'01), "not_met");  // however the rest is told, it is less than 40 %
}

TEST(RuleBook, TheNarrowerRowWins) {
  const Bill chair = bill_of("9401.61", 100'00, {line("9401.90", 50'00)});
  EXPECT_EQ(Pact({row("94", "cc"), row("9401", "ctsh")}).tell(chair), "product_rule change");
  EXPECT_EQ(Pact({row("94", "ctsh"), row("9401", "cth")}).tell(chair), "not_met");
  EXPECT_EQ(Pact({row("94", "ctsh"), row("9402", "cc")}).tell(chair), "product_rule change");
  EXPECT_EQ(Pact({row("94", "ctsh"), row("9401.61", "cc"), row("9401", "cc")}).tell(chair),
            "not_met");
}

TEST(RuleBook, ARowForAPartOfTheGoodsLeavesTheRestToTheOthers) {
  RuleRow other = row("1604", "always");
  other.is_for_any_other = true;
  const Pact pact({row("1604\"tuna\"", "cc"), other});
  Bill fish = bill_of("1604.14", 100'00, {line("1604.13", 50'00)});
  EXPECT_EQ(pact.tell(fish), "open description_unknown@hs");
  fish.descriptions.are = {"tuna"};
  EXPECT_EQ(pact.tell(fish), "not_met");
  fish.descriptions = {.are_not = {"tuna"}};
  EXPECT_EQ(pact.tell(fish), "product_rule condition");
  fish.descriptions = {};
  fish.lines[0] = line("0302", 50'00);
  EXPECT_EQ(pact.tell(fish), "product_rule change");  // whichever it is
}

TEST(RuleBook, GeneralRulesAreForGoodsThatCertainlyHaveNone) {
  Pact pact({row("9401", "cc")});
  pact.terms.general_rules = {{{codes("94"), rule("cth")}, {"pact", "4"}},
                              {{codes("01-97"), rule("rvc 40")}, {"pact", "4"}}};
  const Bill desk = bill_of("9403.60", 100'00, {line("4412", 50'00)});
  EXPECT_EQ(pact.tell(desk), "open rule_not_loaded@hs");
  RuleTable whole = table({row("9401", "cc")});
  whole.is_complete = true;
  pact.book = RuleBook({whole});
  EXPECT_EQ(pact.tell(desk), "general_rule change");
  EXPECT_EQ(pact.tell(bill_of("8471.30", 100'00, {line("8471", 60'00)})), "general_rule value");
}

TEST(RuleBook, AnswersForEveryCodeAsAPlainSearchDoes) {
  std::vector<RuleRow> rows;
  for (int chapter = 10; chapter < 40; ++chapter) {
    const std::string digits = std::to_string(chapter);
    rows.push_back(row(digits, "cc"));
    for (int heading = chapter % 3; heading < 90; heading += 7) {
      const std::string four = digits + (heading < 10 ? "0" : "") + std::to_string(heading);
      rows.push_back(row(four, "cth"));
      rows.push_back(row(four + "10-" + four + "40", "ctsh"));
    }
  }
  const RuleTable whole = table(rows);
  const RuleBook book({whole});
  const auto width = [&](std::uint32_t i) { return rows[i].goods.last - rows[i].goods.first; };
  for (std::uint64_t code = 900'000'000; code < 4'100'000'000; code += 7'770'000) {
    std::optional<std::uint32_t> narrowest;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      if (rows[i].goods.covers(code) && (!narrowest || width(i) < width(*narrowest))) {
        narrowest = i;
      }
    }
    const FoundRules found = book.find(book.tables()[0], code);
    ASSERT_EQ(found.rows.size(), narrowest ? 1U : 0U) << code;
    if (narrowest) {
      EXPECT_EQ(found.rows[0], *narrowest) << code;
    }
  }
}

}  // namespace

}  // namespace cassia::engines::origin

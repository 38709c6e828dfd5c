#include "engines/origin/bills_test.h"
#include "engines/origin/consignment.h"
#include "engines/origin/differential.h"
#include "engines/origin/inventory.h"
#include "engines/origin/refusals.h"

// What stands beside a determination: country of origin, consignment, stocks.
namespace cassia::engines::origin {

namespace {

Pact with_differentials() {
  Pact pact({row("9403", "bd 40")});
  DifferentialTerms& terms = pact.terms.differentials.emplace();
  terms.minimal_operations.value = pact.terms.minimal_operations.value;
  terms.domestic_value_min.value = percent("20");
  terms.by_production = {"pact", "2.6.2"};
  terms.by_appendix = {"pact", "2.6.3"};
  terms.by_contribution = {"pact", "2.6.4"};
  terms.highest_rate = {"pact", "2.6.6"};
  return pact;
}

// "VN 2.6.4 domestic 1700", or "highest_of_all 2.6.6".
std::string country_of(const Bill& bill, const Differential& differential) {
  const Pact pact = with_differentials();
  const auto answer = pact.ask(bill);
  const auto makeup = makeup_of(bill, pact.trade, pact.law());
  const CountryOfOrigin found =
      country_of_origin(*makeup, *answer, differential, bill, pact.trade, pact.terms);
  std::string text = found.claim == RateClaim::of_country
                         ? std::string(found.country.code())
                         : boost::describe::enum_to_string(found.claim, "");
  text += found.citation == nullptr ? "" : " " + found.citation->clause;
  return text +
         (found.domestic_value == 0 ? "" : " domestic " + std::to_string(found.domestic_value));
}

constexpr Differential kSame{};
constexpr Differential kListed{.has_differing_rates = true, .is_in_appendix = true};
constexpr Differential kPlain{.has_differing_rates = true};

TEST(CountryOfOrigin, OfGoodsOfTheAppendixNeedsATwentyPerCentShare) {
  const auto with = [](std::int64_t viet_nam) {
    return bill_of("9403.60", 100'00, {originating("4412", viet_nam, "VN"), line("9403", 38'00)});
  };
  EXPECT_EQ(country_of(with(45'00), kListed), "VN 2.6.4 domestic 1700");
  EXPECT_EQ(country_of(with(42'00), kListed), "CN 2.6.3 domestic 2000");
  EXPECT_EQ(country_of(with(42'01), kListed), "VN 2.6.4 domestic 1999");
  EXPECT_EQ(country_of(with(45'00), kPlain), "CN 2.6.2");
  EXPECT_EQ(country_of(with(45'00), kSame), "CN");
}

TEST(CountryOfOrigin, OfGoodsOfOriginatingMaterialsNeedsMoreThanMinimalOperations) {
  Bill bill = bill_of("9403.60", 100'00,
                      {originating("4412", 30'00, "VN"), originating("9403", 40'00, "JP")});
  EXPECT_EQ(country_of(bill, kPlain), "JP 2.6.4");  // nothing is told of what was done
  bill.processes = {"packing"};
  EXPECT_EQ(country_of(bill, kPlain), "JP 2.6.4");
  bill.processes = {"packing", "assembly"};
  EXPECT_EQ(country_of(bill, kPlain), "CN 2.6.2");
}

TEST(CountryOfOrigin, WhereNoPartyLeadsTheHighestRateMayBeClaimed) {
  EXPECT_EQ(
      country_of(bill_of("9403.60", 100'00,
                         {originating("4412", 45'00, "VN"), originating("9403", 45'00, "JP")}),
                 kListed),
      "highest_of_contributors 2.6.6 domestic 1000");
  Bill bill = bill_of("9403.60", 100'00, {line("4412", 50'00)});
  const Pact pact = with_differentials();
  const CountryOfOrigin none = country_of_origin(
      {.value = 100'00, .foreign = 90'00}, *pact.ask(bill), kListed, bill, pact.trade, pact.terms);
  EXPECT_EQ(none.claim, RateClaim::highest_of_all);
}

TEST(Makeup, SumsMaterialsByTheirParty) {
  Bill bill = bill_of("9403.60", 100'00,
                      {originating("4412", 20'00, "VN"), originating("4407", 15'00, "VN"),
                       originating("8302", 30'00, "CN"), line("9403", 10'00)});
  const Pact pact = with_differentials();
  const auto makeup = makeup_of(bill, pact.trade, pact.law());
  ASSERT_TRUE(makeup);
  EXPECT_EQ(makeup->foreign, 10'00);
  EXPECT_EQ(makeup->contributions,
            (std::vector<Contribution>{{country("VN"), 35'00}, {country("CN"), 30'00}}));
}

// "met", or the verdict with its reasons.
std::string consigned(const std::vector<Leg>& legs, bool are_parties_free = false) {
  Pact pact({});
  pact.terms.consignment = {.lawful_operations = {{"unloading", "reloading", "storing"}, {}},
                            .are_parties_free = are_parties_free,
                            .evidence = {}};
  const Consignment found = check_consignment(legs, pact.trade, pact.terms);
  std::string text = boost::describe::enum_to_string(found.verdict, "");
  for (const base::Refusal& reason : found.reasons) {
    text += " " + std::string(reason.code.name());
  }
  return text;
}

TEST(Consignment, EndsWithAnOperationThatIsNoLogistics) {
  EXPECT_EQ(consigned({}), "met");
  Leg leg{country("HK"), {"unloading", "storing"}, true, true};
  EXPECT_EQ(consigned({leg}), "met");
  leg.operations.emplace_back("relabelling");
  EXPECT_EQ(consigned({leg}), "not_met consignment_operation");
  leg.country = country("VN");
  EXPECT_EQ(consigned({leg}), "not_met consignment_operation");
  EXPECT_EQ(consigned({leg}, true), "met");
}

TEST(Consignment, NeedsCustomsControlAndPapers) {
  Leg leg{country("HK"), {}, true, true};
  leg.is_under_customs_control = false;
  EXPECT_EQ(consigned({leg}), "not_met consignment_control_left");
  leg.is_under_customs_control.reset();
  EXPECT_EQ(consigned({leg}), "open consignment_control_unknown");
  leg = {country("HK"), {}, true, {}};
  EXPECT_EQ(consigned({leg}), "open consignment_evidence_missing");
}

// "originating CN 3, foreign 2" of the last issue.
std::string issued(const std::vector<StockMove>& moves, InventoryMethod method) {
  Terms terms = example_terms();
  terms.inventory_methods.value = {InventoryMethod::first_in_first_out,
                                   InventoryMethod::last_in_first_out, InventoryMethod::average};
  const auto portions = split_issue(moves, method, terms);
  if (!portions) {
    return std::string(portions.error().code.name()) + " " + portions.error().place;
  }
  std::string text;
  for (const StockPortion& portion : *portions) {
    text += text.empty() ? "" : ", ";
    text += portion.is_originating ? std::string(portion.country.code()) : "foreign";
    text += " " + std::to_string(portion.quantity);
  }
  return text;
}

TEST(Inventory, TellsFungibleMaterialsApart) {
  const base::CountryCode china = country("CN");
  const std::vector<StockMove> moves = {
      {60, true, china}, {40, false, {}}, {-50}, {30, false, {}}, {-40}};
  EXPECT_EQ(issued(moves, InventoryMethod::first_in_first_out), "CN 10, foreign 30");
  EXPECT_EQ(issued(moves, InventoryMethod::last_in_first_out), "foreign 30, CN 10");
  EXPECT_EQ(issued(moves, InventoryMethod::average), "CN 15, foreign 25");  // 30 of 80
  EXPECT_EQ(issued({{1, true, china}, {2, false, {}}, {-1}}, InventoryMethod::average),
            "foreign 1");  // a third of one is cut
  EXPECT_EQ(issued({{5}, {-6}}, InventoryMethod::average), "stock_exceeded moves[1]");
  EXPECT_EQ(issued({{5}, {0}}, InventoryMethod::average), "stock_move_empty moves[1]");
  EXPECT_EQ(split_issue(moves, InventoryMethod::average, example_terms()).error().code,
            kInventoryMethodNotAllowed);
}

}  // namespace

}  // namespace cassia::engines::origin

#include "engines/ownership/look_through.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/ownership/refusals.h"

namespace cassia::engines::ownership {
namespace {

Fraction share(std::string_view text) { return parse_share(text).value(); }

Holding holds(std::string owner, std::string owned, std::string_view text) {
  return {.owner = std::move(owner), .owned = std::move(owned), .share = share(text)};
}

LookThrough through(const Structure& structure) {
  return look_through(structure, "target").value();
}

std::string refusal(const Structure& structure, std::string_view target = "target") {
  const auto result = look_through(structure, target);
  return result ? "" : base::to_text(result.error());
}

// Brief example 8: X is foreign for 60 % and holds 70 % of the target, which has 10 % more foreign.
Structure reinvestment() {
  return {.entities = {{"target", Side::home},
                       {"x", Side::home},
                       {"a", Side::foreign},
                       {"b", Side::foreign},
                       {"state", Side::home}},
          .holdings = {holds("a", "x", "60 %"), holds("state", "x", "40 %"),
                       holds("x", "target", "70 %"), holds("b", "target", "10 %"),
                       holds("state", "target", "20 %")}};
}

TEST(LookThrough, MultipliesAlongPathsAndAddsPaths) {
  const Structure structure = reinvestment();
  const LookThrough found = through(structure);
  EXPECT_EQ(print_share(found.foreign), "52 %");
  EXPECT_EQ(print_share(found.home), "48 %");
  EXPECT_EQ(found.unknown, 0);
  EXPECT_EQ(found.foreign_most, found.foreign);
  ASSERT_EQ(found.holders.size(), 3U);
  EXPECT_EQ(found.holders[0].entity, "a");
  EXPECT_EQ(print_share(found.holders[0].share), "42 %");
  EXPECT_EQ(print_share(found.holders[2].share), "48 %");  // the State, by both paths
  EXPECT_EQ(print_share(found.largest_foreign_group), "42 %");
  EXPECT_EQ(print_share(found.foreign_parts[1]), "60 %");
}

TEST(LookThrough, AddsWhoIsAffiliated) {
  Structure structure{.entities = {{"target", Side::home},
                                   {"a", Side::foreign, "alpha"},
                                   {"a2", Side::foreign, "alpha"},
                                   {"b", Side::foreign},
                                   {"c", Side::home}},
                      .holdings = {holds("a", "target", "24 %"), holds("a2", "target", "2 %"),
                                   holds("b", "target", "20 %"), holds("c", "target", "54 %")}};
  EXPECT_EQ(print_share(through(structure).foreign), "46 %");
  EXPECT_EQ(print_share(through(structure).largest_foreign_group), "26 %");
}

TEST(LookThrough, KeepsWhatNobodyToldAsUnknown) {
  Structure structure{
      .entities = {{"target", Side::home}, {"a", Side::foreign}, {"c", Side::unknown}},
      .holdings = {holds("a", "target", "1/3"), holds("c", "target", "1/2")}};
  const LookThrough found = through(structure);
  EXPECT_EQ(print_fraction(found.foreign), "1/3");
  EXPECT_EQ(print_fraction(found.unknown), "2/3");  // c, and the sixth that is nobody's
  EXPECT_EQ(found.home, 0);
  EXPECT_EQ(found.foreign_most, 1);
}

TEST(LookThrough, TellsHomeHoldersWhoComeThroughAForeignCompany) {
  Structure structure{
      .entities = {{"target", Side::home}, {"offshore", Side::foreign}, {"c", Side::home}},
      .holdings = {holds("c", "offshore", "80 %"), holds("offshore", "target", "50 %"),
                   holds("c", "target", "50 %")}};
  const LookThrough found = through(structure);
  EXPECT_EQ(found.foreign, 0);
  EXPECT_EQ(print_share(found.home), "90 %");
  EXPECT_EQ(print_share(found.unknown), "10 %");
  EXPECT_EQ(print_share(found.foreign_most), "50 %");
}

TEST(LookThrough, IsExactWhereAPercentageIsNot) {
  Structure structure{.entities = {{"target", Side::home}, {"a", Side::foreign}}, .holdings = {}};
  std::string before = "target";
  for (int level = 0; level < 40; ++level) {  // (1/3)^41 is far below one in 2^64
    const std::string id = "m" + std::to_string(level);
    structure.entities.push_back({id, Side::home});
    structure.holdings.push_back(holds(id, before, "1/3"));
    before = id;
  }
  structure.holdings.push_back(holds("a", before, "1/3"));
  const LookThrough found = through(structure);
  EXPECT_EQ(print_fraction(found.foreign), "1/36472996377170786403");
  EXPECT_EQ(found.home + found.foreign + found.unknown, 1);
}

TEST(LookThrough, DoesNotDependOnTheOrder) {
  Structure structure = reinvestment();
  const LookThrough first = through(structure);
  std::ranges::sort(structure.holdings, {}, &Holding::owner);
  do {
    const LookThrough found = through(structure);
    EXPECT_EQ(found.foreign, first.foreign);
    EXPECT_EQ(found.foreign_most, first.foreign_most);
    EXPECT_EQ(found.largest_foreign_group, first.largest_foreign_group);
  } while (std::ranges::next_permutation(structure.holdings, {}, [](const Holding& holding) {
             return holding.owner + ">" + holding.owned;
           }).found);
}

TEST(LookThrough, FindsControlByOtherMeansAboveTheTargetOnly) {
  Structure structure = reinvestment();
  structure.entities.push_back({"beside", Side::home});
  structure.holdings.push_back(
      {.owner = "b", .owned = "beside", .share = 0, .has_other_control = true});
  EXPECT_TRUE(through(structure).other_controls.empty());
  structure.holdings.push_back({.owner = "b", .owned = "x", .share = 0, .has_other_control = true});
  const LookThrough found = through(structure);
  ASSERT_EQ(found.other_controls.size(), 1U);
  EXPECT_EQ(found.other_controls[0]->owned, "x");
  EXPECT_EQ(print_share(found.foreign), "52 %");
}

TEST(LookThrough, RefusesWhatIsNoStructure) {
  Structure structure = reinvestment();
  structure.entities.push_back({"x", Side::home});
  EXPECT_TRUE(refusal(structure).starts_with("entity_repeated at entities[5]"))
      << refusal(structure);

  structure = reinvestment();
  structure.holdings[2].owner = "nobody";
  EXPECT_TRUE(refusal(structure).starts_with("entity_unknown at holdings[2].owner"))
      << refusal(structure);
  EXPECT_TRUE(refusal(reinvestment(), "nobody").starts_with("entity_unknown at target"));
  EXPECT_TRUE(refusal(reinvestment(), "a").starts_with("holders_missing at target"));

  structure = reinvestment();
  structure.holdings.push_back(holds("a", "x", "1 %"));
  EXPECT_TRUE(refusal(structure).starts_with("holding_repeated at holdings[5]"))
      << refusal(structure);

  structure = reinvestment();
  structure.holdings[4].share = 0;
  EXPECT_TRUE(refusal(structure).starts_with("holding_empty at holdings[4]")) << refusal(structure);

  structure = reinvestment();
  structure.holdings[4].share = share("20.000000001 %");
  const auto exceeding = look_through(structure, "target");
  ASSERT_FALSE(exceeding);
  EXPECT_EQ(exceeding.error().code, kSharesExceedWhole);
  EXPECT_EQ(exceeding.error().place, "entities[0]");
}

TEST(LookThrough, RefusesCirclesAndNamesThem) {
  Structure structure = reinvestment();
  structure.entities.push_back({"y", Side::home});
  structure.holdings.push_back(holds("target", "y", "30 %"));
  structure.holdings.push_back(holds("y", "a", "30 %"));
  const auto result = look_through(structure, "target");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, kHoldingCycle);
  EXPECT_EQ(result.error().place, "holdings[5]");
  EXPECT_EQ(result.error().facts[0].value, "target > y > a > x > target");

  structure = reinvestment();
  structure.holdings.push_back(holds("b", "b", "30 %"));
  EXPECT_EQ(look_through(structure, "target").error().facts[0].value, "b > b");
}

TEST(LookThrough, RefusesWhatIsBeyondItsLimits) {
  Structure structure = reinvestment();
  for (std::size_t more = structure.entities.size(); more <= kEntitiesMax; ++more) {
    structure.entities.push_back({"e" + std::to_string(more), Side::home});
  }
  EXPECT_TRUE(refusal(structure).starts_with("structure_too_large at entities"));

  structure = {.entities = {{"target", Side::home}}, .holdings = {}};
  std::string before = "target";
  for (int level = 0; level < 200; ++level) {
    const std::string id = "m" + std::to_string(level);
    structure.entities.push_back({id, Side::home});
    structure.holdings.push_back(holds(id, before, "1/9999999967"));
    before = id;
  }
  const auto result = look_through(structure, "target");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, kSharesTooFine);
}

TEST(Shares, AreReadAndPrintedExactly) {
  EXPECT_EQ(print_share(share("33.333333333 %")), "33.333333333 %");
  EXPECT_EQ(print_share(share("2/3")), "2/3 (≈ 66.6666 %)");
  EXPECT_EQ(print_share(share("1/3000000")), "1/3000000 (≈ 0 %)");
  EXPECT_EQ(print_share(share("100%")), "100 %");
  EXPECT_EQ(print_share(share("0.05 %")), "0.05 %");
  EXPECT_EQ(print_fraction(share("52 %")), "13/25");
  for (const char* text : {"", "%", "0.5", "52", "101 %", "3/2", "1/0", "-1 %", "1e2 %", "1/-3",
                           "1.0000000001 %", "12345678901/12345678901", "50  %", ".5 %", "5. %"}) {
    const auto result = parse_share(text);
    ASSERT_FALSE(result) << text;
    EXPECT_EQ(result.error().code, kShareMalformed);
  }
}

}  // namespace
}  // namespace cassia::engines::ownership

#include "engines/duty/duty.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engines/duty/articles_test.h"
#include "engines/duty/facts_test.h"

namespace cassia::engines::duty {
namespace {

LineTaxes compared(const RateFacts& facts, std::int64_t value = 100'000'000) {
  return compare_regimes(fen(value), facts, articles(), kRoundings).value();
}

void expect_standings(const RateFacts& facts, const std::vector<std::string>& expected) {
  const LineTaxes line = compared(facts);
  for (const std::string& text : expected) {
    EXPECT_EQ(standing_of(line, text.substr(0, text.find(' '))), text);
  }
}

// Domain brief 01, worked example 17.
TEST(CompareRegimes, FindsTheBestOfThreeLawfulRates) {
  RateFacts facts = plain_facts();
  facts.preferences = {eligible("rcep", given("6")), eligible("acfta", given("0"))};
  const LineTaxes line = compared(facts);
  EXPECT_EQ(best_of(line), "acfta 9000000");
  EXPECT_EQ(*find_regime(line, "acfta")->taxes,
            (Taxes{fen(0), fen(0), fen(9000000), fen(9000000)}));
  EXPECT_EQ(*find_regime(line, "mfn")->taxes,
            (Taxes{fen(10000000), fen(0), fen(9900000), fen(19900000)}));
  EXPECT_EQ(line.saving_against_mfn, fen(10900000));
  EXPECT_FALSE(line.cheaper_may_exist);
  ASSERT_EQ(line.regimes.size(), 4U);
  EXPECT_EQ(line.regimes[1].id, "rcep");
  EXPECT_EQ(line.regimes[2].id, "mfn");
  EXPECT_EQ(line.regimes[0].proof_needs, std::vector<std::string_view>{"acfta"});
}

TEST(CompareRegimes, FollowsArticle12ByOrigin) {
  RateFacts facts = plain_facts();
  facts.preferences = {eligible("rcep", given("6"))};
  expect_standings(facts, {"mfn applies none 12.1", "rcep applies none 12.2",
                           "general does_not_apply origin_has_mfn 12.1"});
  facts.origin = OriginStanding::unknown;
  expect_standings(facts, {"mfn does_not_apply origin_unknown 12.4",
                           "rcep does_not_apply origin_unknown 12.4", "general applies none 12.4"});
  EXPECT_EQ(best_of(compared(facts)), "general 96200000");
  EXPECT_FALSE(compared(facts).saving_against_mfn);
  facts.origin = OriginStanding::other;
  expect_standings(facts, {"mfn does_not_apply origin_without_mfn 12.4", "rcep applies none 12.2",
                           "general applies none 12.4"});
  facts.preferences[0].kind = PreferenceKind::special;
  expect_standings(facts, {"rcep applies none 12.3"});
}

TEST(CompareRegimes, GivesMfnGoodsTheProvisionalRate) {
  RateFacts facts = plain_facts();
  facts.provisional = given("5");
  expect_standings(
      facts, {"mfn does_not_apply provisional_prevails 13.1", "provisional applies none 13.1"});
  EXPECT_EQ(best_of(compared(facts)), "provisional 14450000");
  EXPECT_EQ(compared(facts).saving_against_mfn, fen(5450000));
}

TEST(CompareRegimes, GivesGeneralRateGoodsNoProvisionalRate) {
  RateFacts facts = plain_facts();
  facts.provisional = given("5");
  for (const OriginStanding origin : {OriginStanding::other, OriginStanding::unknown}) {
    facts.origin = origin;
    expect_standings(
        facts, {"provisional does_not_apply general_goods 13.4", "general applies none 12.4"});
  }
}

TEST(CompareRegimes, WeighsAnAgreementRateAgainstTheProvisionalOne) {
  RateFacts facts = plain_facts();
  facts.provisional = given("5");
  facts.preferences = {eligible("lower", given("4")), eligible("equal", given("5")),
                       eligible("higher", given("6")), eligible("special", given("7"))};
  facts.preferences[3].kind = PreferenceKind::special;
  expect_standings(facts, {"lower applies none 12.2", "equal applies none 12.2",
                           "higher does_not_apply provisional_is_lower 13.2",
                           "special does_not_apply provisional_is_lower 13.3"});
  // Of equal rates the one that needs no proof comes first.
  const LineTaxes line = compared(facts);
  EXPECT_EQ(line.regimes[0].id, "lower");
  EXPECT_EQ(line.regimes[1].id, "provisional");
  EXPECT_EQ(line.regimes[2].id, "equal");
}

TEST(CompareRegimes, GivesGoodsOfAnAgreementAloneTheLowerProvisionalRateThroughIt) {
  RateFacts facts = plain_facts();
  facts.origin = OriginStanding::other;
  facts.provisional = given("5", "cn-provisional");
  facts.preferences = {eligible("rcep", given("6", "cn-rcep-2026"))};
  const LineTaxes line = compared(facts);
  EXPECT_EQ(standing_of(line, "rcep"), "rcep applies provisional_is_lower 13.2");
  EXPECT_EQ(find_regime(line, "rcep")->table, "cn-provisional");
  EXPECT_EQ(best_of(line), "rcep 14450000");
}

TEST(CompareRegimes, SetsAnAgreementRateAboveTheMfnRateAside) {
  RateFacts facts = plain_facts();
  facts.preferences = {eligible("rcep", given("10.5")), eligible("acfta", given("10")),
                       eligible("special", given("11"))};
  facts.preferences[2].kind = PreferenceKind::special;
  expect_standings(facts, {"rcep does_not_apply mfn_is_lower 13.2", "acfta applies none 12.2",
                           "special applies none 12.3", "mfn applies none 12.1"});
  EXPECT_EQ(best_of(compared(facts)), "mfn 19900000");
}

TEST(CompareRegimes, SaysWhyAPreferenceDoesNotApply) {
  RateFacts facts = plain_facts();
  facts.preferences = {{.id = "rcep",
                        .rate = given("6"),
                        .reason = "proof_expired",
                        .reason_citation = {"rcep", "3.16.6"}},
                       eligible("acfta", none())};
  const LineTaxes line = compared(facts);
  EXPECT_EQ(standing_of(line, "rcep"), "rcep does_not_apply not_eligible 3.16.6");
  EXPECT_EQ(find_regime(line, "rcep")->reason_detail, "proof_expired");
  EXPECT_TRUE(find_regime(line, "rcep")->taxes);  // what the proof would be worth
  EXPECT_EQ(standing_of(line, "acfta"), "acfta does_not_apply no_such_rate 12.2");
  EXPECT_FALSE(find_regime(line, "acfta")->taxes);
}

TEST(CompareRegimes, LeavesTheScopeOfAProvisionalRateToWhoeverKnowsTheGoods) {
  RateFacts facts = plain_facts();
  facts.provisional = given("5");
  facts.provisional_scope = ProvisionalScope::undecided;
  LineTaxes line = compared(facts);
  EXPECT_EQ(standing_of(line, "provisional"), "provisional unknown scope_undecided 13.1");
  EXPECT_EQ(best_of(line), "mfn 19900000");
  EXPECT_TRUE(line.cheaper_may_exist);
  facts.provisional_scope = ProvisionalScope::included;
  EXPECT_EQ(best_of(compared(facts)), "provisional 14450000");
  facts.provisional_scope = ProvisionalScope::excluded;
  line = compared(facts);
  EXPECT_EQ(standing_of(line, "provisional"), "provisional does_not_apply scope_excludes 13.1");
  EXPECT_EQ(best_of(line), "mfn 19900000");
  EXPECT_FALSE(line.cheaper_may_exist);
}

TEST(CompareRegimes, TellsWhichTableMightMakeAnUnknownRegimeCheaper) {
  RateFacts facts = plain_facts();
  facts.preferences = {eligible("rcep", unknown("cn-rcep-2026")),
                       eligible("acfta", unknown("cn-acfta-2026"))};
  LineTaxes line = compared(facts);
  EXPECT_EQ(best_of(line), "mfn 19900000");
  EXPECT_TRUE(line.cheaper_may_exist);
  EXPECT_EQ(line.missing_tables, (std::vector<std::string_view>{"cn-rcep-2026", "cn-acfta-2026"}));
  EXPECT_FALSE(find_regime(line, "rcep")->rates.duty) << "unknown is not zero";
  EXPECT_TRUE(find_regime(line, "rcep")->rates.vat);
  EXPECT_EQ(standing_of(line, "rcep"), "rcep unknown rate_unknown 12.2");
  EXPECT_EQ(find_regime(line, "rcep")->gaps,
            (std::vector<RateGap>{{"duty", "no_table", "cn-rcep-2026"}}));
  // Nothing is cheaper than no duty, and what needs no eligibility is no gap.
  facts.preferences[1].rate = given("0");
  EXPECT_FALSE(compared(facts).cheaper_may_exist);
  facts.preferences[1] = {.id = "acfta", .rate = unknown("cn-acfta-2026")};
  line = compared(facts);
  EXPECT_EQ(line.missing_tables, std::vector<std::string_view>{"cn-rcep-2026"});
  EXPECT_EQ(standing_of(line, "acfta"), "acfta does_not_apply not_eligible 12.2");
}

TEST(CompareRegimes, HasNoTotalWithoutTheOtherTaxes) {
  for (RateFact RateFacts::* fact : {&RateFacts::vat, &RateFacts::consumption}) {
    RateFacts facts = plain_facts();
    facts.*fact = unknown("cn-other");
    const LineTaxes line = compared(facts);
    EXPECT_EQ(best_of(line), "none");
    EXPECT_EQ(standing_of(line, "mfn"), "mfn unknown rate_unknown 12.1");
    EXPECT_EQ(line.missing_tables, std::vector<std::string_view>{"cn-other"});
    EXPECT_TRUE(line.cheaper_may_exist);
    EXPECT_FALSE(line.saving_against_mfn);
  }
}

TEST(CompareRegimes, TakesALineThatLawDoesNotTaxForZeroButNoUnknownOne) {
  RateFacts facts = plain_facts();
  facts.vat = none();
  facts.consumption = none();
  EXPECT_EQ(best_of(compared(facts)), "mfn 10000000");
  facts.mfn = none();  // the law always has a most-favoured-nation rate
  EXPECT_EQ(best_of(compared(facts)), "none");
  EXPECT_EQ(compared(facts, 0).customs_value, fen(0));
}

TEST(CompareRegimes, CarriesTheDoubtOfEveryFigureItUses) {
  const auto is_unverified = [](const RateFacts& facts, std::string_view id) {
    return find_regime(compared(facts), id)->is_unverified;
  };
  RateFacts facts = plain_facts();
  facts.preferences = {eligible("rcep", given("11"))};
  EXPECT_FALSE(is_unverified(facts, "mfn"));
  facts.mfn.is_unverified = true;
  EXPECT_TRUE(is_unverified(facts, "mfn"));
  EXPECT_TRUE(is_unverified(facts, "rcep"));  // set aside by the rate in doubt
  EXPECT_FALSE(is_unverified(facts, "general"));
  facts.vat.is_unverified = true;
  EXPECT_TRUE(is_unverified(facts, "general"));
  facts = plain_facts();
  facts.preferences = {eligible("rcep", given("1"))};
  facts.preferences[0].is_unverified = true;
  EXPECT_TRUE(is_unverified(facts, "rcep"));
}

TEST(CompareRegimes, DecidesNothingThatTheRulesLeaveOpen) {
  const RegimeRules without_general([](const RegimeQuestion& question) {
    return question.regime == RegimeKind::general ? std::nullopt : by_the_articles(question);
  });
  const base::Refusal refusal =
      compare_regimes(fen(1), plain_facts(), without_general, kRoundings).error();
  EXPECT_EQ(refusal.code, kRegimeUndecided);
  EXPECT_EQ(refusal.place, "general");
  EXPECT_EQ(compare_regimes(fen(1), plain_facts(), RegimeRules(), kRoundings).error().place, "mfn");
}

TEST(CompareRegimes, RefusesWhatItCannotCompute) {
  const auto refusal = [](const RateFacts& facts, std::int64_t value = 1) {
    return compare_regimes(fen(value), facts, articles(), kRoundings).error();
  };
  RateFacts facts = plain_facts();
  facts.mfn.form = RateForm::specific;
  EXPECT_EQ(refusal(facts).code, kRateFormUnsupported);
  EXPECT_EQ(refusal(facts).place, "mfn");
  facts = plain_facts();
  facts.preferences = {eligible("rcep", given("1"))};
  facts.preferences[0].rate.form = RateForm::compound;
  EXPECT_EQ(refusal(facts).code, kRateFormUnsupported);
  EXPECT_EQ(refusal(facts).place, "rcep");
  facts.preferences[0].rate = given("1");
  facts.preferences[0].rate.rate = base::Rate::of_billionths(-1);
  EXPECT_EQ(refusal(facts).code, kRateImpossible);
  for (const auto* id : {"mfn", "provisional", "general", "acfta"}) {
    facts.preferences = {eligible("acfta", given("1")), eligible(id, given("1"))};
    EXPECT_EQ(refusal(facts).code, kRegimeRepeated) << id;
  }
  EXPECT_EQ(refusal(plain_facts(), -1).code, kCustomsValueOutOfRange);
  EXPECT_EQ(refusal(plain_facts(), base::kAmountMinorMax + 1).code, kCustomsValueOutOfRange);
}

RateFact any_fact() {
  RateFact fact = given("0");
  fact.rate = base::Rate::of_billionths(*rc::gen::inRange<std::int64_t>(0, 1'000'000'000));
  fact.knowledge = *rc::gen::element(RateKnowledge::given, RateKnowledge::given,
                                     RateKnowledge::unknown, RateKnowledge::none);
  return fact;
}

RateFacts any_facts() {
  RateFacts facts;
  facts.origin = *rc::gen::element(OriginStanding::most_favoured, OriginStanding::most_favoured,
                                   OriginStanding::other, OriginStanding::unknown);
  facts.mfn = any_fact();
  facts.provisional = any_fact();
  facts.provisional_scope =
      *rc::gen::element(ProvisionalScope::whole_line, ProvisionalScope::undecided,
                        ProvisionalScope::included, ProvisionalScope::excluded);
  facts.general = any_fact();
  facts.consumption = given("3");
  facts.vat = given("13");
  for (const auto* id : {"rcep", "acfta", "ldc"}) {
    PreferenceFact fact = eligible(id, any_fact());
    fact.kind = *rc::gen::element(PreferenceKind::agreement, PreferenceKind::special);
    fact.is_eligible = *rc::gen::arbitrary<bool>();
    facts.preferences.push_back(fact);
  }
  return facts;
}

RC_GTEST_PROP(CompareRegimes, PutsTheBestFirstAndNeverTaxesTheUnknown, ()) {
  const LineTaxes line = compared(any_facts(), *rc::gen::inRange<std::int64_t>(1, 1'000'000'000));
  for (const Regime& regime : line.regimes) {
    RC_ASSERT(regime.gaps.empty() == regime.taxes.has_value());
    RC_ASSERT((regime.standing != RegimeStanding::applies || regime.taxes));
    RC_ASSERT(!regime.rule.is_empty());
    if (regime.standing == RegimeStanding::applies) {
      RC_ASSERT(best_regime(line)->taxes->total <= regime.taxes->total);
    }
  }
}

RC_GTEST_PROP(CompareRegimes, AppliesExactlyOneRateWithoutAPreference, ()) {
  RateFacts facts = any_facts();
  facts.preferences.clear();
  facts.provisional_scope = ProvisionalScope::whole_line;
  int open = 0;
  for (const Regime& regime : compared(facts).regimes) {
    open += regime.standing == RegimeStanding::does_not_apply ? 0 : 1;
  }
  // An unknown provisional rate stands beside the most-favoured-nation rate that it would replace.
  const bool is_doubtful = facts.origin == OriginStanding::most_favoured &&
                           facts.provisional.knowledge == RateKnowledge::unknown;
  RC_ASSERT(open == (is_doubtful ? 2 : 1));
}

RC_GTEST_PROP(CompareRegimes, NeverPaysMoreForOneMorePreference, ()) {
  RateFacts facts = any_facts();
  const LineTaxes more = compared(facts);
  facts.preferences.pop_back();
  const LineTaxes fewer = compared(facts);
  if (const Regime* best = best_regime(fewer)) {
    RC_ASSERT(best_regime(more)->taxes->total <= best->taxes->total);
  }
}

}  // namespace
}  // namespace cassia::engines::duty

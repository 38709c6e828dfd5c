#include "engines/origin/explain.h"

#include <boost/mp11.hpp>
#include <set>

#include "engines/origin/bills_test.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

std::string fact(const base::Refusal& sentence, std::string_view name) {
  for (const base::Fact& fact : sentence.facts) {
    if (fact.name == name) {
      return fact.value;
    }
  }
  return "?";
}

// Every step of a proof: how deep, what came of it, its sentence and figures.
std::string proof_of(const Pact& pact, const Bill& bill) {
  Proof proof;
  EXPECT_TRUE(pact.ask(bill, {.proof = &proof}));
  std::string text;
  for (const Step& step : proof.steps) {
    const base::Refusal sentence = explain(step, bill, pact.law(), pact.trade);
    text += std::string(2 * step.depth, ' ');
    text += step.verdict == Verdict::met ? "+ " : step.verdict == Verdict::open ? "? " : "- ";
    text += std::string(sentence.code.name()).substr(std::string("origin_step_").size());
    if (step.whole > 0) {
      text += " " + fact(sentence, "figure") + " of " + fact(sentence, "whole") + " " +
              fact(sentence, "percent") + "/" + fact(sentence, "share");
    }
    if (step.kind == StepKind::product_rule) {
      text += " " + fact(sentence, "goods") + ": " + fact(sentence, "rule");
    }
    text += sentence.citation.is_empty() ? "\n" : " [" + sentence.citation.clause + "]\n";
  }
  return text;
}

TEST(Proof, TellsEveryStepWithItsClauseAndFigures) {
  const Pact pact({row("940360", "cth or rvc 40")});
  const Bill bill = bill_of("9403.60", 10'000'00, {line("4412", 4'000'00), line("9403", 1'000'01)});
  EXPECT_EQ(proof_of(pact, bill),
            "- by_wholly_obtained [1]\n"
            "  - wholly_obtained\n"
            "- by_exclusively_originating [1]\n"
            "  - exclusively_originating\n"
            "+ by_product_rule [1]\n"
            "  + rule_row 940360: cth or rvc 40 [annex]\n"
            "    + any_of\n"
            "      - change\n"
            "        - failing_material CNY 1000.01 of CNY 10000.00 10.00/0\n"
            "        - tolerance_by_value CNY 1000.01 of CNY 10000.00 10.00/10 [10]\n"
            "      + build_down CNY 4999.99 of CNY 10000.00 49.99/40 [value]\n"
            "      ? build_up CNY 0.00 of CNY 10000.00 0.00/40 [value]\n"
            "  + minimal_not_told [6]\n");
}

TEST(Proof, BeginsWithTheIntermediateGoods) {
  Bill bill = bill_of("9403.60", 100'00, {line("4412", 50'00), line("4407", 40'00)});
  bill.lines[0].name = "board";
  bill.lines[1].part_of = 0;
  const std::string proof = proof_of(Pact({row("94", "cth"), row("44", "cth")}), bill);
  EXPECT_TRUE(proof.starts_with("+ intermediate\n  - by_wholly_obtained [1]\n")) << proof;
  EXPECT_TRUE(proof.contains("+ by_exclusively_originating [1]\n  + exclusively_originating\n"))
      << proof;
}

TEST(Proof, EveryKindOfStepHasASentence) {
  const Pact pact({row("9403", "cth")});
  const Bill bill = bill_of("9403.60", 100'00, {line("4412", 1'00)});
  std::set<std::string> seen;
  const auto see = [&](Step step) {
    seen.emplace(explain(step, bill, pact.law(), pact.trade).code.name());
  };
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<StepKind>>(
      [&](auto kind) { see({.kind = kind.value}); });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Criterion>>(
      [&](auto criterion) { see({.criterion = criterion.value}); });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<ValueMethod>>(
      [&](auto method) { see({.kind = StepKind::regional_value, .method = method.value}); });
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Measure>>(
      [&](auto measure) { see({.kind = StepKind::tolerance, .measure = measure.value}); });
  const std::set<std::string> all = {"origin_step_by_wholly_obtained",
                                     "origin_step_by_exclusively_originating",
                                     "origin_step_by_product_rule",
                                     "origin_step_by_general_rule",
                                     "origin_step_wholly_obtained",
                                     "origin_step_exclusively_originating",
                                     "origin_step_rule_row",
                                     "origin_step_general_rule_row",
                                     "origin_step_minimal_operations",
                                     "origin_step_minimal_not_told",
                                     "origin_step_intermediate",
                                     "origin_step_any_of",
                                     "origin_step_all_of",
                                     "origin_step_always",
                                     "origin_step_change",
                                     "origin_step_failing_material",
                                     "origin_step_tolerance_by_value",
                                     "origin_step_tolerance_by_weight",
                                     "origin_step_tolerance_by_component",
                                     "origin_step_not_tolerated",
                                     "origin_step_allowance",
                                     "origin_step_build_down",
                                     "origin_step_build_up",
                                     "origin_step_focused_value",
                                     "origin_step_net_cost",
                                     "origin_step_figure_missing",
                                     "origin_step_value_max",
                                     "origin_step_weight_max",
                                     "origin_step_produced_from",
                                     "origin_step_obtained_inputs",
                                     "origin_step_process",
                                     "origin_step_condition",
                                     "origin_step_official"};
  EXPECT_EQ(seen, all);
}

TEST(Proof, AShareIsCutAndNeverRoundedUp) {
  EXPECT_EQ(print_share(39'999, 100'000), "39.99");
  EXPECT_EQ(print_share(2, 3), "66.66");
  EXPECT_EQ(print_share(-1, 3), "-33.34");
  EXPECT_EQ(print_share(1, 0), "0.00");
}

}  // namespace

}  // namespace cassia::engines::origin

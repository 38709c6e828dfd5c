#include "engines/origin/explain.h"

#include <fmt/format.h>

#include "base/decimal_text.h"
#include "engines/origin/refusals.h"
#include "engines/origin/rule_text.h"

namespace cassia::engines::origin {

namespace {

base::RefusalCode code_of(Criterion criterion) {
  switch (criterion) {
    case Criterion::wholly_obtained:
      return kStepByWhollyObtained;
    case Criterion::exclusively_originating:
      return kStepByExclusivelyOriginating;
    case Criterion::general_rule:
      return kStepByGeneralRule;
    case Criterion::product_rule:
    case Criterion::none:
      break;
  }
  return kStepByProductRule;
}

base::RefusalCode code_of(ValueMethod method) {
  switch (method) {
    case ValueMethod::build_up:
      return kStepBuildUp;
    case ValueMethod::focused_value:
      return kStepFocusedValue;
    case ValueMethod::net_cost:
      return kStepNetCost;
    case ValueMethod::build_down:
    case ValueMethod::as_agreed:
      break;
  }
  return kStepBuildDown;
}

base::RefusalCode code_of(Measure measure) {
  return measure == Measure::value    ? kStepToleranceByValue
         : measure == Measure::weight ? kStepToleranceByWeight
                                      : kStepToleranceByComponent;
}

base::RefusalCode code_of(const Step& step) {
  switch (step.kind) {
    case StepKind::criterion:
      return code_of(step.criterion);
    case StepKind::wholly_obtained:
      return kStepWhollyObtained;
    case StepKind::exclusively_originating:
      return kStepExclusivelyOriginating;
    case StepKind::product_rule:
      return kStepRuleRow;
    case StepKind::general_rule:
      return kStepGeneralRuleRow;
    case StepKind::minimal_operations:
      return kStepMinimalOperations;
    case StepKind::minimal_not_told:
      return kStepMinimalNotTold;
    case StepKind::intermediate:
      return kStepIntermediate;
    case StepKind::any_of:
      return kStepAnyOf;
    case StepKind::all_of:
      return kStepAllOf;
    case StepKind::always:
      return kStepAlways;
    case StepKind::change:
      return kStepChange;
    case StepKind::failing_material:
      return kStepFailingMaterial;
    case StepKind::tolerance:
      return code_of(step.measure);
    case StepKind::not_tolerated:
      return kStepNotTolerated;
    case StepKind::allowance:
      return kStepAllowance;
    case StepKind::regional_value:
      return code_of(step.method);
    case StepKind::figure_missing:
      return kStepFigureMissing;
    case StepKind::value_max:
      return kStepValueMax;
    case StepKind::weight_max:
      return kStepWeightMax;
    case StepKind::produced_from:
      return kStepProducedFrom;
    case StepKind::obtained_inputs:
      return kStepObtainedInputs;
    case StepKind::process:
      return kStepProcess;
    case StepKind::condition:
      return kStepCondition;
    case StepKind::official:
      break;
  }
  return kStepOfficial;
}

bool is_by_weight(const Step& step) {
  return step.kind == StepKind::weight_max ||
         (step.kind == StepKind::tolerance && step.measure != Measure::value);
}

std::string print_figure(const Step& step, std::int64_t figure, const Bill& bill) {
  if (is_by_weight(step)) {
    return base::to_text(base::Quantity::of_micros(figure, base::Unit()));
  }
  return base::to_text(base::Money::of_minor(figure, bill.value->currency()));
}

// The requirement itself, in the writing of rules; of a row, the goods that it is for too.
void add_rule(const Step& step, const OriginLaw& law, const Trade& trade, base::Refusal& sentence) {
  if (step.node != nullptr) {
    // Leaves are printed without their rule; only what joins would need it.
    if (step.node->child_count == 0) {
      sentence.facts.push_back({"rule", print_node(Rule(), *step.node)});
    }
    sentence.facts.push_back({"text", step.node->text});
    return;
  }
  const RuleTable* const table = law.book->table_on(law.terms->id, trade.on);
  if (step.kind == StepKind::product_rule && table != nullptr) {
    const RuleRow& row = table->rows[static_cast<std::size_t>(step.count)];
    sentence.facts.push_back({"goods", print_codes(CodeSet({row.goods}))});
    sentence.facts.push_back({"rule", print_rule(row.rule)});
    sentence.facts.push_back({"table", table->id});
    sentence.facts.push_back({"row", row.source_line});
  }
}

}  // namespace

std::string print_share(std::int64_t figure, std::int64_t whole) {
  if (whole <= 0) {
    return "0.00";
  }
  return base::print_scaled(
      base::divide_rounded(base::Int128{figure} * 10'000, whole, base::Rounding::floor), 2);
}

base::Refusal explain(const Step& step, const Bill& bill, const OriginLaw& law,
                      const Trade& trade) {
  base::Refusal sentence{.code = code_of(step)};
  if (step.citation != nullptr) {
    sentence.citation = *step.citation;
  }
  if (step.line != kNoLine) {
    sentence.place = fmt::format("lines[{}]", step.line);
  }
  sentence.facts.push_back({"line", step.line == kNoLine
                                        ? bill.good_name
                                        : bill.lines[static_cast<std::size_t>(step.line)].name});
  sentence.facts.push_back({"count", std::to_string(step.count)});
  sentence.facts.push_back({"more", std::to_string(step.figure)});
  sentence.facts.push_back({"figure", print_figure(step, step.figure, bill)});
  sentence.facts.push_back({"whole", print_figure(step, step.whole, bill)});
  sentence.facts.push_back({"percent", print_share(step.figure, step.whole)});
  sentence.facts.push_back({"share", base::print_percent(step.share)});
  add_rule(step, law, trade, sentence);
  return sentence;
}

}  // namespace cassia::engines::origin

#include "engines/origin/evaluation.h"

#include <algorithm>

#include "base/rounding.h"
#include "engines/origin/leaves.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

Outcome evaluate_node(const Rule& rule, const RuleNode& node, const Matter& matter,
                      const Witness& witness);

// The best alternative decides, of equal ones the first: rules name the plainest first.
Outcome evaluate_any(const Rule& rule, const RuleNode& node, const Matter& matter,
                     const Witness& witness) {
  const std::size_t step = witness.write({.kind = StepKind::any_of, .node = &node});
  Outcome best;
  bool is_first = true;
  for (const RuleNode& child : rule.children(node)) {
    const Outcome outcome = evaluate_node(rule, child, matter, witness.deeper());
    if (is_first || outcome.verdict > best.verdict) {
      best = outcome;
    }
    is_first = false;
    if (best.verdict == Verdict::met && !witness.is_watching()) {
      break;
    }
  }
  witness.settle(step, best.verdict);
  return best;
}

Outcome evaluate_all(const Rule& rule, const RuleNode& node, const Matter& matter,
                     const Witness& witness) {
  const std::size_t step = witness.write({.kind = StepKind::all_of, .node = &node});
  Outcome all{.verdict = Verdict::met};
  for (const RuleNode& child : rule.children(node)) {
    const Outcome outcome = evaluate_node(rule, child, matter, witness.deeper());
    all.verdict = both(all.verdict, outcome.verdict);
    all.basis = static_cast<std::uint8_t>(all.basis | outcome.basis);
    if (outcome.share.method != ValueMethod::as_agreed) {
      all.share = outcome.share;
    }
    if (all.verdict == Verdict::not_met && !witness.is_watching()) {
      break;
    }
  }
  witness.settle(step, all.verdict);
  return all;
}

Outcome evaluate_node(const Rule& rule, const RuleNode& node, const Matter& matter,
                      const Witness& witness) {
  switch (node.kind) {
    case RuleKind::any_of:
      return evaluate_any(rule, node, matter, witness);
    case RuleKind::all_of:
      return evaluate_all(rule, node, matter, witness);
    case RuleKind::change:
      return evaluate_change(node, matter, witness);
    case RuleKind::regional_value:
      return evaluate_regional_value(node, matter, witness);
    case RuleKind::value_max:
    case RuleKind::weight_max:
      return evaluate_share_max(node, matter, witness);
    case RuleKind::produced_from:
    case RuleKind::obtained_inputs:
      return evaluate_materials(node, matter, witness);
    case RuleKind::always:
    case RuleKind::wholly_obtained:
    case RuleKind::process:
    case RuleKind::condition:
    case RuleKind::official:
      break;
  }
  return evaluate_statement(node, matter, witness);
}

}  // namespace

void Witness::ask(base::Refusal question) const {
  if (questions != nullptr && std::ranges::find(*questions, question) == questions->end()) {
    questions->push_back(std::move(question));
  }
}

Outcome evaluate(const Rule& rule, const Matter& matter, const Witness& witness) {
  return evaluate_node(rule, rule.root(), matter, witness);
}

bool reaches(std::int64_t figure, std::int64_t whole, base::Rate share) {
  return base::Int128{figure} * base::Rate::kScale >= base::Int128{share.billionths()} * whole;
}

bool stays_within(std::int64_t figure, std::int64_t whole, base::Rate share) {
  return base::Int128{figure} * base::Rate::kScale <= base::Int128{share.billionths()} * whole;
}

}  // namespace cassia::engines::origin

#pragma once

#include "engines/origin/evaluation.h"

// The requirements that a rule is made of, one by one.
namespace cassia::engines::origin {

// A change of classification of every non-originating material, with the rule's own allowance and
// the agreement's tolerance for those that fail.
Outcome evaluate_change(const RuleNode& node, const Matter& matter, const Witness& witness);
// At least so much regional value, by the node's method or by any that the agreement has.
Outcome evaluate_regional_value(const RuleNode& node, const Matter& matter, const Witness& witness);
// At most so much non-originating material, by value or by weight.
Outcome evaluate_share_max(const RuleNode& node, const Matter& matter, const Witness& witness);
// Production from listed materials; materials that must be wholly obtained.
Outcome evaluate_materials(const RuleNode& node, const Matter& matter, const Witness& witness);
// What is told rather than counted: wholly obtained, processes, conditions.
Outcome evaluate_statement(const RuleNode& node, const Matter& matter, const Witness& witness);

// Among whose goods the material is, and the question where that is open.
Verdict holds_material(const CodeSet& codes, const Material& material, const Matter& matter,
                       const Witness& witness);

// Whether the agreement's tolerance excuses the failing materials (`fails` by material, those of
// at least `from` count).
struct Failing {
  std::span<const Verdict> fails = {};
  Verdict from = Verdict::met;
};
Verdict tolerate(const Failing& failing, const Matter& matter, const Witness& witness);

}  // namespace cassia::engines::origin

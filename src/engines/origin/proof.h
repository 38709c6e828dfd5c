#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <vector>

#include "base/refusal.h"
#include "engines/origin/rule.h"
#include "engines/origin/terms.h"

namespace cassia::engines::origin {

// What one step of a proof looked at. The figures of a step are named beside its kind.
enum class StepKind : std::uint8_t {
  criterion,  // count: which of the agreement's order, from 1
  wholly_obtained,
  exclusively_originating,  // count: non-originating materials
  product_rule,             // the row that is for the good, or none
  general_rule,
  minimal_operations,  // count: what was done; figure: how much of it is more than minimal
  minimal_not_told,    // what was done is not told; more than minimal operations is supposed
  intermediate,        // a line with parts, and what comes of it
  any_of,
  all_of,
  always,
  change,            // count: materials that fail
  failing_material,  // figure: its value
  tolerance,         // figure of whole against share
  not_tolerated,     // a material that the tolerance does not excuse
  allowance,         // figure of whole against share
  regional_value,    // figure of whole against share
  figure_missing,    // a method that lacks a figure
  value_max,         // figure of whole against share
  weight_max,
  produced_from,    // count: materials that are of other codes
  obtained_inputs,  // count: materials that are not wholly obtained
  process,
  condition,
  official,
};
BOOST_DESCRIBE_ENUM(StepKind, criterion, wholly_obtained, exclusively_originating, product_rule,
                    general_rule, minimal_operations, minimal_not_told, intermediate, any_of,
                    all_of, always, change, failing_material, tolerance, not_tolerated, allowance,
                    regional_value, figure_missing, value_max, weight_max, produced_from,
                    obtained_inputs, process, condition, official)

inline constexpr std::int32_t kNoLine = -1;

// One step of a proof: a node of a tree that is written in order, each node before its children,
// one deeper. Its pointers are into the terms and the rule book, which outlive the proof.
struct Step {
  StepKind kind = StepKind::criterion;
  Verdict verdict = Verdict::not_met;
  std::uint8_t depth = 0;
  bool is_unverified = false;
  ValueMethod method = ValueMethod::as_agreed;  // regional_value
  Measure measure = Measure::value;             // tolerance
  Criterion criterion = Criterion::none;        // criterion
  std::int32_t line = kNoLine;                  // of the bill; kNoLine: the good
  std::int64_t count = 0;
  std::int64_t figure = 0;  // minor units of the bill's currency, or millionths of a kilogram
  std::int64_t whole = 0;   // likewise
  base::Rate share = {};    // that the figure has to reach, or must not exceed
  const RuleNode* node = nullptr;
  const base::Citation* citation = nullptr;
};

struct Proof {
  std::vector<Step> steps = {};
};

}  // namespace cassia::engines::origin

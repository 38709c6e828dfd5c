#include <algorithm>

#include "systems/trade/declarations/declarations.h"

namespace cassia::systems::trade::declarations {

namespace {

std::optional<base::Date> first_security_end(const State& state) {
  std::optional<base::Date> first;
  for (const AcceptedClaim& claim : state.content.claims) {
    if (std::ranges::find(state.secured_lines, claim.line_no) != state.secured_lines.end() &&
        claim.security_until && (!first || *claim.security_until < *first)) {
      first = claim.security_until;
    }
  }
  return first;
}

}  // namespace

// The first thing that stands between the declaration and its end; others may be waiting behind.
NextAction next_action(const State& state) {
  switch (state.phase) {
    case DeclarationPhase::none:
    case DeclarationPhase::closed:
    case DeclarationPhase::cancelled:
      return {};
    case DeclarationPhase::lodged:
    case DeclarationPhase::part_released:
      if (!state.content.entry_at) {
        return {.actor = "carrier", .action = "declare_entry"};
      }
      return {.actor = "customs",
              .action = state.controls.empty() ? "release" : "finish_control",
              .by = state.release_clock->target_at};
    case DeclarationPhase::released:
      break;
  }
  if (is_summary(state)) {
    return {.actor = "declarant", .action = "complete_declaration", .by_day = state.full_due};
  }
  if (state.return_by && !state.is_returned) {
    return {.actor = "declarant", .action = "take_goods_out", .by_day = *state.return_by};
  }
  if (!is_paid(state)) {
    return {.actor = "declarant", .action = "pay_tax", .by_day = state.assessment.tax_due};
  }
  if (!state.secured_lines.empty()) {
    return {.actor = "declarant", .action = "prove_origin", .by_day = first_security_end(state)};
  }
  return {};
}

}  // namespace cassia::systems::trade::declarations

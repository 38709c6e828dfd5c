#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/only_the_holder_decides.h"
#include "systems/trade/declarations/rules/release_needs_tax_paid_or_secured.h"

namespace cassia::systems::trade::declarations {

// Customs Law arts 28 and 29 (register: customs_law_2021.28, .29): lines are released when they
// have arrived, nothing keeps them back, and their tax is paid or secured.
base::Result<std::vector<Event>> decide_release(const State& state, const Release& command,
                                                const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  CASSIA_TRY(holder_decides(state, desk.context));
  if (!state.release_clock) {
    return base::Refusal{.code = kGoodsNotArrived, .citation = {"tariff_law_2024", "20"}};
  }
  const std::vector<std::int64_t> lines = CASSIA_TRY(chosen_lines(state, command.line_nos));
  for (const std::int64_t line_no : lines) {
    if (const Control* const control = control_on(state, line_no)) {
      return base::Refusal{.code = kHeldByControl,
                           .citation = {"customs_law_2021", control_clause(control->kind)},
                           .place = "line_nos",
                           .facts = {{"line_no", std::to_string(line_no)},
                                     {"control_id", control->control_id.text()},
                                     {"kind", boost::describe::enum_to_string(control->kind, "")},
                                     {"reason", control->reason}}};
    }
  }
  CASSIA_TRY(tax_is_paid_or_secured(state.content, state.assessment, state.return_by));
  const base::Instant now = desk.context.decided_at;
  const auto elapsed = now - state.release_clock->started_at;
  return std::vector<Event>{LinesReleased{
      .line_nos = lines,
      .released_at = now,
      .elapsed_seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count(),
      .is_in_time = now <= state.release_clock->target_at,
      .citation = state.release_clock->citation}};
}

}  // namespace cassia::systems::trade::declarations

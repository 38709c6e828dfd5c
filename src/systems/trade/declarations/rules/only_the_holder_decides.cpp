#include "systems/trade/declarations/rules/only_the_holder_decides.h"

#include "systems/trade/declarations/declarations.h"
#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

base::Result<void> check_not_own(const State& state, const base::OrganisationId& organisation) {
  if (organisation != state.declarant) {
    return {};
  }
  return base::Refusal{.code = kOwnCase,
                       .citation = {"cassia_design", "cases"},
                       .facts = {{"organisation", organisation.text()}}};
}

base::Result<void> holder_decides(const State& state, const base::Context& context) {
  CASSIA_TRY(check_not_own(state, context.on_behalf_of));
  if (!state.assignment || state.assignment->officer == context.actor) {
    return {};
  }
  return base::Refusal{.code = kCaseHeldByOther,
                       .citation = {"cassia_design", "cases"},
                       .facts = {{"officer", state.assignment->officer.text()},
                                 {"since", base::to_text(state.assignment->since)}}};
}

bool is_open_case(const State& state) {
  return state.phase == DeclarationPhase::lodged || state.phase == DeclarationPhase::part_released;
}

}  // namespace cassia::systems::trade::declarations

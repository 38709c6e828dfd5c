#include "systems/trade/declarations/decide_parts.h"
#include "systems/trade/declarations/refusals.h"
#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"
#include "systems/trade/declarations/rules/only_the_holder_decides.h"

namespace cassia::systems::trade::declarations {

namespace {

base::Refusal case_refusal(base::RefusalCode code, const State& state) {
  return {.code = code,
          .citation = {"cassia_design", "cases"},
          .place = "declaration_id",
          .facts = {{"declaration_id", state.declaration_id.text()}}};
}

// What an officer or the head of the desk asks for; what follows from an absence, a deactivation or
// the end of the case is not asked for by anybody.
bool is_asked_for(CaseCause cause) {
  return cause == CaseCause::claimed || cause == CaseCause::assigned ||
         cause == CaseCause::given_back;
}

base::Result<void> may_hand(const State& state, const HandCase& command, const Desk& desk) {
  CASSIA_TRY(acts_for_customs(desk.context, desk.law));
  if (!is_open_case(state)) {
    return case_refusal(kCaseNotOpen, state);
  }
  CASSIA_TRY(check_not_own(state, desk.context.on_behalf_of));
  if (command.cause == CaseCause::assigned) {
    return command.reason.empty() ? case_refusal(kCaseReasonMissing, state) : base::Result<void>();
  }
  if (command.cause == CaseCause::given_back && !state.assignment) {
    return case_refusal(kCaseNotHeld, state);
  }
  return holder_decides(state, desk.context);
}

}  // namespace

base::Result<std::vector<Event>> decide_case(const State& state, const HandCase& command,
                                             const Desk& desk) {
  if (is_asked_for(command.cause)) {
    CASSIA_TRY(may_hand(state, command, desk));
  }
  const base::ActorId before = state.assignment ? state.assignment->officer : base::ActorId();
  if (before == command.officer) {
    return std::vector<Event>{};
  }
  if (command.officer.is_empty()) {
    return std::vector<Event>{CaseReturned{.officer = before,
                                           .cause = command.cause,
                                           .reason = command.reason,
                                           .by = desk.context.actor,
                                           .at = desk.context.decided_at}};
  }
  return std::vector<Event>{CaseAssigned{.officer = command.officer,
                                         .before = before,
                                         .cause = command.cause,
                                         .reason = command.reason,
                                         .by = desk.context.actor,
                                         .at = desk.context.decided_at}};
}

}  // namespace cassia::systems::trade::declarations

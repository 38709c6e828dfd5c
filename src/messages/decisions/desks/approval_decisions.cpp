#include "messages/decisions/desks/approval_decisions.h"

#include "base/enumerator_name.h"
#include "systems/treaty/approved_exporters/rules/the_table_decides.h"

namespace cassia::messages {

namespace approvals = systems::treaty::approved_exporters;

template <typename E>
void ApprovalDecisions::tell(const E& event, std::string_view key, const Asked& asked,
                             const Conditions& conditions, const TakeDecision& take) const {
  DeskDecision made{
      .case_name = std::string(key),
      .subject = std::string(key),
      .inputs = approvals::approval_inputs(asked.event, conditions, calendar_->date_of(event.at)),
      .at = event.at,
      .version = event.answer.table_digest};
  made.outputs.set("outcome", text_value(asked.outcome));
  made.outputs.set("reason", text_value(event.answer.reason));
  take(made);
}

template <typename E>
void ApprovalDecisions::tell_incident(const E& event, std::string_view key,
                                      std::string_view outcome, const TakeDecision& take) const {
  const auto approved = approved_.find(key);
  if (approved == approved_.end()) {
    return;
  }
  tell(event, key, {.event = base::enumerator_name(event.incident), .outcome = outcome},
       approvals::after_incident(approved->second, event.incident), take);
}

void ApprovalDecisions::read(std::string_view key, const Event& event, const TakeDecision& take) {
  if (const auto* const given = std::get_if<approvals::ApprovalGiven>(&event)) {
    approved_[std::string(key)] = given->conditions;
    tell(*given, key, {.event = approvals::kApplication, .outcome = "approve"}, given->conditions,
         take);
  } else if (const auto* const refused = std::get_if<approvals::ApprovalRefused>(&event)) {
    tell(*refused, key, {.event = approvals::kApplication, .outcome = "refuse"},
         refused->conditions, take);
  } else if (const auto* const suspended = std::get_if<approvals::ApprovalSuspended>(&event)) {
    tell_incident(*suspended, key, "suspend", take);
  } else if (const auto* const withdrawn = std::get_if<approvals::ApprovalWithdrawn>(&event)) {
    tell_incident(*withdrawn, key, "withdraw", take);
  }
}

}  // namespace cassia::messages

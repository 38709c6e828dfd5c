#include "messages/decisions/desks/copy_decisions.h"

#include <fmt/format.h>

#include "base/enumerator_name.h"
#include "systems/treaty/origin_exchange/rules/comparison.h"

namespace cassia::messages {

namespace copies = systems::treaty::origin_exchange;

void CopyDecisions::read(std::string_view key, const Event& event, const TakeDecision& take) const {
  const auto* const compared = std::get_if<copies::CopyCompared>(&event);
  if (compared == nullptr || compared->findings.copy.empty()) {
    return;
  }
  DeskDecision made{
      .case_name = fmt::format("{}/{}.{}", key, compared->declaration.text(), compared->line_no),
      .subject = compared->claimant.text(),
      .inputs = copies::match_inputs(compared->findings),
      .at = compared->at};
  made.outputs.set("outcome", text_value(base::enumerator_name(compared->outcome)));
  take(made);
}

}  // namespace cassia::messages

#include "systems/trade/gate/rules/only_the_carrier_acts_for_a_batch.h"

#include "systems/trade/gate/refusals.h"

namespace cassia::systems::trade::gate {

base::Result<void> check_acts_for_carrier(const base::OrganisationId& carrier,
                                          const base::Context& context) {
  if (context.on_behalf_of == carrier) {
    return {};
  }
  return base::Refusal{.code = kNotTheCarrier,
                       .citation = {"customs_law_2021", "14"},
                       .facts = {{"organisation", context.on_behalf_of.text()}}};
}

}  // namespace cassia::systems::trade::gate

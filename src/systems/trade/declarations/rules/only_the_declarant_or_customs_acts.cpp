#include "systems/trade/declarations/rules/only_the_declarant_or_customs_acts.h"

#include <algorithm>

#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

base::Result<void> acts_for_declarant(const base::OrganisationId& declarant,
                                      const base::Context& context) {
  if (context.on_behalf_of == declarant) {
    return {};
  }
  return base::Refusal{.code = kNotTheDeclarant,
                       .citation = {"customs_law_2021", "9"},
                       .facts = {{"organisation", context.on_behalf_of.text()}}};
}

base::Result<void> acts_for_customs(const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto offices =
      CASSIA_TRY(law.list("customs.organisations", calendar->date_of(context.received_at)));
  if (std::ranges::find(offices.value, context.on_behalf_of.text()) != offices.value.end()) {
    return {};
  }
  return base::Refusal{.code = kNotTheCustoms,
                       .citation = {"customs_law_2021", "29"},
                       .facts = {{"organisation", context.on_behalf_of.text()}}};
}

}  // namespace cassia::systems::trade::declarations

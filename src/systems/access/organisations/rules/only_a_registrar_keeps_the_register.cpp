#include "systems/access/organisations/rules/only_a_registrar_keeps_the_register.h"

#include <algorithm>

#include "systems/access/organisations/refusals.h"

namespace cassia::systems::access::organisations {

base::Result<void> registrar_acts(const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const auto registrars =
      CASSIA_TRY(law.list("access.registrars", calendar->date_of(context.received_at)));
  if (std::ranges::find(registrars.value, context.on_behalf_of.text()) != registrars.value.end()) {
    return {};
  }
  return base::Refusal{.code = kNotARegistrar,
                       .citation = registrars.citation,
                       .facts = {{"organisation", context.on_behalf_of.text()}}};
}

}  // namespace cassia::systems::access::organisations

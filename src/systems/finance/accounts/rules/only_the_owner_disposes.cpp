#include "systems/finance/accounts/rules/only_the_owner_disposes.h"

#include "systems/finance/accounts/refusals.h"

namespace cassia::systems::finance::accounts {

base::Result<void> owner_acts(const base::OrganisationId& owner, const base::Context& context) {
  if (context.on_behalf_of == owner) {
    return {};
  }
  return base::Refusal{
      .code = kNotTheOwner,
      .citation = {"cassia_design", "ownership"},
      .place = "owner",
      .facts = {{"organisation", context.on_behalf_of.text()}, {"owner", owner.text()}}};
}

}  // namespace cassia::systems::finance::accounts

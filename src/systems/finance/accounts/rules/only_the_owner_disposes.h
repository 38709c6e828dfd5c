#pragma once

#include "base/actor.h"
#include "base/result.h"

namespace cassia::systems::finance::accounts {

// A trader acts only on its own matters (register: cassia_design.ownership): opening the account
// and taking money out of it are the owner's. Refuses not_the_owner.
base::Result<void> owner_acts(const base::OrganisationId& owner, const base::Context& context);

}  // namespace cassia::systems::finance::accounts

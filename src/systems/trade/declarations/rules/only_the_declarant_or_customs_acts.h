#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "law/law_book.h"
#include "systems/trade/declarations/state.h"

namespace cassia::systems::trade::declarations {

// Customs Law art. 9 (register: customs_law_2021.9): the consignee or its broker declares; art. 29:
// customs releases. Refuses not_the_declarant and not_the_customs.
base::Result<void> acts_for_declarant(const base::OrganisationId& declarant,
                                      const base::Context& context);
base::Result<void> acts_for_customs(const base::Context& context, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

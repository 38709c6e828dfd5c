#pragma once

#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::systems::treaty::origin_exchange {

// Every field given and within its limit, each agreement known and its Party the partner's country,
// which is not our own; nobody else tells of the same certificates. Refuses origin_partner_
// incomplete, origin_partner_not_party, origin_partner_overlaps and what the law book lacks.
base::Result<void> partner_is_well_described(const State& state, const Partner& partner,
                                             base::Date on, const law::LawBook& law);

}  // namespace cassia::systems::treaty::origin_exchange

#pragma once

#include "base/result.h"
#include "systems/access/proposals/events.h"

namespace cassia::systems::access::proposals {

// Whether who speaks belongs to those whose decision it is. Refuses second_person_elsewhere.
base::Result<void> is_colleague(const ProposalMade& made, const base::Context& context);

// Whether who confirms is another person than who proposed, of the same organisation, and nobody
// who stands in for the first, who must still be there. A token acts as its user, so one person
// with two tokens is one. Refuses same_person, second_person_elsewhere, second_person_is_substitute
// and first_person_gone.
base::Result<void> are_two(const ProposalMade& made, Bond bond, const base::Context& context);

}  // namespace cassia::systems::access::proposals

#pragma once

#include <vector>

#include "systems/trade/dockets/events.h"

namespace cassia::systems::trade::dockets {

struct HeldCase {
  CaseId case_id = {};
  base::Instant since = {};
};
BOOST_DESCRIBE_STRUCT(HeldCase, (), (case_id, since))

struct State {
  base::ActorId officer = {};
  base::OrganisationId organisation = {};
  std::vector<HeldCase> cases = {};  // oldest first
  std::int64_t left_count = 0;       // all that ever left
};
BOOST_DESCRIBE_STRUCT(State, (), (officer, organisation, cases, left_count))

}  // namespace cassia::systems::trade::dockets

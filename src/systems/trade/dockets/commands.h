#pragma once

#include <boost/describe.hpp>
#include <string>
#include <variant>

#include "base/actor.h"

// What may be asked of the desk of dockets (办案清单). A stream is one officer: the cases that the
// officer holds. Only journeys ask, beside the case itself, so that both always say the same.
namespace cassia::systems::trade::dockets {

struct CaseTag;
using CaseId = base::Id<CaseTag>;  // the declaration's

struct EnterCase {
  base::ActorId officer = {};
  base::OrganisationId organisation = {};
  CaseId case_id = {};
};
BOOST_DESCRIBE_STRUCT(EnterCase, (), (officer, organisation, case_id))

struct LeaveCase {
  base::ActorId officer = {};
  CaseId case_id = {};
};
BOOST_DESCRIBE_STRUCT(LeaveCase, (), (officer, case_id))

using Command = std::variant<EnterCase, LeaveCase>;

}  // namespace cassia::systems::trade::dockets

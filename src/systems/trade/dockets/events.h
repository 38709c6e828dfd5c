#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/trade/dockets/commands.h"

// What happened to a docket. Published: a change of fields is a new version.
namespace cassia::systems::trade::dockets {

struct CaseEntered {
  static constexpr base::EventType kType{"trade.dockets.case_entered", 1};
  base::ActorId officer = {};
  base::OrganisationId organisation = {};
  CaseId case_id = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CaseEntered, (), (officer, organisation, case_id, at))

struct CaseLeft {
  static constexpr base::EventType kType{"trade.dockets.case_left", 1};
  CaseId case_id = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(CaseLeft, (), (case_id, at))

using Event = std::variant<CaseEntered, CaseLeft>;

}  // namespace cassia::systems::trade::dockets

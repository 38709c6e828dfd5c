#pragma once

#include <boost/describe.hpp>
#include <string>
#include <variant>
#include <vector>

#include "base/grant.h"

// What may be asked of the desk of delegations (代理授权). A stream is one delegation: an
// organisation lets another act for it in some matters, in some areas, for some days.
namespace cassia::systems::access::delegations {

struct DelegationTag;
using DelegationId = base::Id<DelegationTag>;

// Given by an administrator of the principal. `scope` names desks ("trade.declarations") and
// commands ("lodge_consignment") of the list access.delegable. Days are inclusive, of the zone's
// calendar.
struct GrantDelegation {
  DelegationId delegation = {};
  base::OrganisationId principal = {};
  base::OrganisationId delegate = {};
  std::vector<std::string> scope = {};
  std::vector<base::AreaId> areas = {};
  base::Date valid_from = {};
  base::Date valid_until = {};
};
BOOST_DESCRIBE_STRUCT(GrantDelegation, (),
                      (delegation, principal, delegate, scope, areas, valid_from, valid_until))

// The principal takes it back.
struct RevokeDelegation {
  DelegationId delegation = {};
};
BOOST_DESCRIBE_STRUCT(RevokeDelegation, (), (delegation))

// The delegate gives it up.
struct RenounceDelegation {
  DelegationId delegation = {};
};
BOOST_DESCRIBE_STRUCT(RenounceDelegation, (), (delegation))

using Command = std::variant<GrantDelegation, RevokeDelegation, RenounceDelegation>;

}  // namespace cassia::systems::access::delegations

#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/access/delegations/commands.h"

// What happened to a delegation. Published: a change of fields is a new version.
namespace cassia::systems::access::delegations {

struct DelegationGranted {
  static constexpr base::EventType kType{"access.delegations.granted", 1};
  DelegationId delegation = {};
  base::OrganisationId principal = {};
  base::OrganisationId delegate = {};
  std::vector<std::string> scope = {};   // sorted, each once
  std::vector<base::AreaId> areas = {};  // sorted, each once
  base::Date valid_from = {};
  base::Date valid_until = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const DelegationGranted&, const DelegationGranted&) = default;
};
BOOST_DESCRIBE_STRUCT(DelegationGranted, (),
                      (delegation, principal, delegate, scope, areas, valid_from, valid_until, by,
                       at))

struct DelegationRevoked {
  static constexpr base::EventType kType{"access.delegations.revoked", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DelegationRevoked, (), (by, at))

struct DelegationRenounced {
  static constexpr base::EventType kType{"access.delegations.renounced", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(DelegationRenounced, (), (by, at))

using Event = std::variant<DelegationGranted, DelegationRevoked, DelegationRenounced>;

}  // namespace cassia::systems::access::delegations

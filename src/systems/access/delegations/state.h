#pragma once

#include "systems/access/delegations/events.h"

namespace cassia::systems::access::delegations {

enum class DelegationStatus : std::uint8_t { none, granted, revoked, renounced };
BOOST_DESCRIBE_ENUM(DelegationStatus, none, granted, revoked, renounced)

struct State {
  DelegationStatus status = DelegationStatus::none;
  DelegationGranted granted = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (status, granted))

}  // namespace cassia::systems::access::delegations

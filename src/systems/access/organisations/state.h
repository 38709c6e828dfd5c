#pragma once

#include "systems/access/organisations/events.h"

namespace cassia::systems::access::organisations {

enum class OrganisationStatus : std::uint8_t { none, active, suspended };
BOOST_DESCRIBE_ENUM(OrganisationStatus, none, active, suspended)

struct State {
  base::OrganisationId organisation = {};
  OrganisationStatus status = OrganisationStatus::none;
  base::OrganisationKind kind = base::OrganisationKind::trader;
  Names names = {};
  std::vector<base::AreaId> areas = {};
  std::optional<std::string> credit_code = {};
  std::vector<base::ActorId> administrators = {};  // sorted
  base::Instant registered_at = {};

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (organisation, status, kind, names, areas, credit_code, administrators,
                       registered_at))

}  // namespace cassia::systems::access::organisations

#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/access/organisations/commands.h"

// What happened to an organisation. Published: a change of fields is a new version.
namespace cassia::systems::access::organisations {

struct OrganisationRegistered {
  static constexpr base::EventType kType{"access.organisations.registered", 1};
  base::OrganisationId organisation = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  Names names = {};
  std::vector<base::AreaId> areas = {};  // sorted, each once
  std::optional<std::string> credit_code = {};
  base::OrganisationId registrar = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationRegistered, (),
                      (organisation, kind, names, areas, credit_code, registrar, at))

struct OrganisationChanged {
  static constexpr base::EventType kType{"access.organisations.changed", 1};
  Names names = {};
  std::vector<base::AreaId> areas = {};
  std::optional<std::string> credit_code = {};
  base::OrganisationId registrar = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationChanged, (), (names, areas, credit_code, registrar, at))

struct OrganisationSuspended {
  static constexpr base::EventType kType{"access.organisations.suspended", 1};
  std::string reason = {};
  base::OrganisationId registrar = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationSuspended, (), (reason, registrar, at))

struct OrganisationResumed {
  static constexpr base::EventType kType{"access.organisations.resumed", 1};
  base::OrganisationId registrar = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationResumed, (), (registrar, at))

struct AdministratorSeated {
  static constexpr base::EventType kType{"access.organisations.administrator_seated", 1};
  base::ActorId user = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AdministratorSeated, (), (user, at))

struct AdministratorUnseated {
  static constexpr base::EventType kType{"access.organisations.administrator_unseated", 1};
  base::ActorId user = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AdministratorUnseated, (), (user, at))

using Event = std::variant<OrganisationRegistered, OrganisationChanged, OrganisationSuspended,
                           OrganisationResumed, AdministratorSeated, AdministratorUnseated>;

}  // namespace cassia::systems::access::organisations

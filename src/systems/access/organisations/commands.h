#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/grant.h"

// What may be asked of the desk of organisations (组织登记). A stream is one organisation; its key
// is the organisation's id.
namespace cassia::systems::access::organisations {

// The name in the languages of the portal; Chinese is the registered one.
struct Names {
  std::string zh = {};
  std::string en = {};
  std::string vi = {};

  friend bool operator==(const Names&, const Names&) = default;
};
BOOST_DESCRIBE_STRUCT(Names, (), (zh, en, vi))

// Given by an organisation of the list access.registrars. `credit_code` is the unified social
// credit code (统一社会信用代码); an organisation abroad has none.
struct RegisterOrganisation {
  base::OrganisationId organisation = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  Names names = {};
  std::vector<base::AreaId> areas = {};
  std::optional<std::string> credit_code = {};
};
BOOST_DESCRIBE_STRUCT(RegisterOrganisation, (), (organisation, kind, names, areas, credit_code))

// Everything but the kind, which decides what rights its users hold: another kind is another
// organisation. Given by a registrar.
struct ChangeOrganisation {
  base::OrganisationId organisation = {};
  Names names = {};
  std::vector<base::AreaId> areas = {};
  std::optional<std::string> credit_code = {};
};
BOOST_DESCRIBE_STRUCT(ChangeOrganisation, (), (organisation, names, areas, credit_code))

// Nobody acts for a suspended organisation. Given by another organisation that is a registrar.
struct SuspendOrganisation {
  base::OrganisationId organisation = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(SuspendOrganisation, (), (organisation, reason))

struct ResumeOrganisation {
  base::OrganisationId organisation = {};
};
BOOST_DESCRIBE_STRUCT(ResumeOrganisation, (), (organisation))

// Given by the journey of a grant: the user holds the role administrator now.
struct SeatAdministrator {
  base::OrganisationId organisation = {};
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(SeatAdministrator, (), (organisation, user))

// Given by the journeys that take the role away; the last administrator stays.
struct UnseatAdministrator {
  base::OrganisationId organisation = {};
  base::ActorId user = {};
};
BOOST_DESCRIBE_STRUCT(UnseatAdministrator, (), (organisation, user))

using Command = std::variant<RegisterOrganisation, ChangeOrganisation, SuspendOrganisation,
                             ResumeOrganisation, SeatAdministrator, UnseatAdministrator>;

}  // namespace cassia::systems::access::organisations

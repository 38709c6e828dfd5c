#pragma once

#include <boost/describe.hpp>
#include <compare>
#include <cstdint>
#include <string_view>

#include "base/actor.h"

// The words in which rights are spoken of: kinds of organisations, areas, roles, grants.
namespace cassia::base {

// What an organisation is to the zone; law says which roles its users may hold.
enum class OrganisationKind : std::uint8_t {
  zone_authority,  // the administration of the zone
  customs,
  port_operator,
  border_police,
  bank,
  carrier,
  broker,
  trader,
  agency,  // another public body
};
BOOST_DESCRIBE_ENUM(OrganisationKind, zone_authority, customs, port_operator, border_police, bank,
                    carrier, broker, trader, agency)

// The enumerator as it is written; what law calls the kind.
std::string_view to_text(OrganisationKind kind);

struct AreaTag;
using AreaId = Id<AreaTag>;  // a part of the zone, or kWholeZone; law lists them
struct RoleTag;
using RoleId = Id<RoleTag>;  // a bundle of rights; law lists them

inline constexpr std::string_view kWholeZone = "whole";

// Whether a right for `granted` holds in `asked`: the same area, or a right for the whole zone.
bool is_within(const AreaId& asked, const AreaId& granted);

// A right: to act in a role in an area.
struct Grant {
  RoleId role = {};
  AreaId area = {};

  friend bool operator==(const Grant&, const Grant&) = default;
  friend auto operator<=>(const Grant&, const Grant&) = default;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (role, area))

}  // namespace cassia::base

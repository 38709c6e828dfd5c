#include "base/grant.h"

#include <boost/mp11.hpp>

namespace cassia::base {

std::string_view to_text(OrganisationKind kind) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<OrganisationKind>>(
      [&](auto entry) {
        if (entry.value == kind) {
          name = entry.name;
        }
      });
  return name;
}

bool is_within(const AreaId& asked, const AreaId& granted) {
  return !granted.is_empty() && (granted == asked || granted.text() == kWholeZone);
}

}  // namespace cassia::base

#include "base/grant.h"

#include "base/enumerator_name.h"

namespace cassia::base {

std::string_view to_text(OrganisationKind kind) { return enumerator_name(kind); }

bool is_within(const AreaId& asked, const AreaId& granted) {
  return !granted.is_empty() && (granted == asked || granted.text() == kWholeZone);
}

}  // namespace cassia::base

#pragma once

#include "base/result.h"
#include "law/law_book.h"
#include "systems/access/organisations/commands.h"

namespace cassia::systems::access::organisations {

// What is said of an organisation, by whichever command.
struct Description {
  const Names& names;
  const std::vector<base::AreaId>& areas;
  const std::optional<std::string>& credit_code;
};

// A name in each language, at least one area of the list access.areas, and a sound credit code or
// none. Refuses name_missing, name_too_long, area_missing, area_not_of_zone, and what is wrong with
// the code.
base::Result<void> is_well_described(const Description& description, base::Date on,
                                     const law::LawBook& law);

}  // namespace cassia::systems::access::organisations

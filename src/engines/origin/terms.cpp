#include "engines/origin/terms.h"

#include <algorithm>

namespace cassia::engines::origin {

const PartyTerm* Terms::party_on(base::CountryCode country, base::Date on) const {
  const auto found = std::ranges::find(parties, country, &PartyTerm::country);
  return found == parties.end() || on < found->in_force_from ? nullptr : &*found;
}

}  // namespace cassia::engines::origin

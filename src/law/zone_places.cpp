#include "law/zone_places.h"

#include <algorithm>

namespace cassia::law {

const ZonePlace* ZoneSchema::find_place(std::string_view id) const {
  const auto found = std::ranges::find(places, id, &ZonePlace::id);
  return found == places.end() ? nullptr : &*found;
}

}  // namespace cassia::law

#pragma once

#include <string_view>

namespace cassia::base {

// The permanent name of a stored event and the version of its fields. A published pair never
// changes meaning: a change of fields is a new version with a pure upcaster beside it.
struct EventType {
  std::string_view name;
  int version = 1;

  friend constexpr bool operator==(const EventType&, const EventType&) = default;
};

}  // namespace cassia::base

#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <string_view>

namespace cassia::systems::trade::gate {

// The name of an enumerator as it stands in the code, for facts and rows.
template <typename Enum>
std::string_view name_of(Enum value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto entry) {
    if (entry.value == value) {
      name = entry.name;
    }
  });
  return name;
}

}  // namespace cassia::systems::trade::gate

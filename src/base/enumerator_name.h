#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <string_view>

namespace cassia::base {

// The name of a described enumerator as it stands in the code, for facts, rows and views; empty
// for a value that is none of them.
template <typename Enum>
std::string_view enumerator_name(Enum value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto entry) {
    if (entry.value == value) {
      name = entry.name;
    }
  });
  return name;
}

}  // namespace cassia::base

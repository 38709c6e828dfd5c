#pragma once

#include <cstdint>
#include <string>

namespace cassia::engines::decision::feel {

// Where in a text something stands; both count from 1, columns in letters and not in bytes.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  friend bool operator==(const Place&, const Place&) = default;
};

// "line 2, column 7", as the place of a refusal has it.
std::string to_text(const Place& place);

}  // namespace cassia::engines::decision::feel

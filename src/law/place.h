#pragma once

#include <string>
#include <string_view>

#include "base/refusal.h"

namespace cassia::law {

// Where in the law folder something stands. Lines and columns count from 1; 0 is "not known".
struct Place {
  std::string_view path;
  int line = 0;
  int column = 0;
};

// "packages/x/package.yaml:3:7", "codes/units.csv:3" or the path alone.
std::string to_text(Place place);

// A refusal of compile() there. The facts name what was found.
base::Refusal refuse(base::RefusalCode code, Place place, std::vector<base::Fact> facts = {});

}  // namespace cassia::law

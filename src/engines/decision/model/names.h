#pragma once

#include <string>
#include <vector>

#include "engines/decision/model/description.h"

namespace cassia::engines::decision::model {

// Every name that stands in a description: of elements, imports, components, entries, parameters,
// columns. A reader of its expressions must know them, since names may hold spaces and signs.
std::vector<std::string> names_of(const Description& description);

}  // namespace cassia::engines::decision::model

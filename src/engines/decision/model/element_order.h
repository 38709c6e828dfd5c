#pragma once

#include <vector>

#include "base/result.h"
#include "engines/decision/model/model.h"

namespace cassia::engines::decision::model {

// The elements in an order in which each comes after those that it needs, with what refers to them
// moved along. Refuses a cycle, naming an element of it.
base::Result<std::vector<Element>> in_order(std::vector<Element> elements);

}  // namespace cassia::engines::decision::model

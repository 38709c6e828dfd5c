#pragma once

#include <string>
#include <vector>

#include "engines/decision/model/description.h"

namespace cassia::engines::decision::model {

// A reader of expressions must know the names that they may use, since names may hold spaces and
// signs; and no others, since "a - b" is a difference where nothing is called so.

// Names that stand behind a point wherever the model is used: of components, entries, columns.
std::vector<std::string> shared_names(const Description& description);

// Names that are bound within one logic: parameters, iterators, and its entries.
std::vector<std::string> bound_names(const BoxedPtr& logic);
std::vector<std::string> bound_names(const FunctionBox& function);

}  // namespace cassia::engines::decision::model

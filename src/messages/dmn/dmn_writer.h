#pragma once

#include <string>

#include "engines/decision/model/description.h"

namespace cassia::messages {

// The description of a model as a file of DMN: of version 1.3, or of 1.4 where it has boxed
// conditionals, filters or iterators, which 1.3 does not know. Annotations of rules, where
// citations stand, are kept. There is no diagram: tools lay one out. An imported element that a
// decision requires is written as a decision, since a description does not tell it from an input.
// `read_dmn` gives the description back.
std::string write_dmn(const engines::decision::model::Description& description);

}  // namespace cassia::messages

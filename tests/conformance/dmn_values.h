#pragma once

#include <optional>
#include <pugixml.hpp>

#include "engines/decision/feel/evaluation.h"

namespace cassia::tests {

// A value as the cases of the DMN TCK write it: `value`, `list` or `component` elements within the
// given one. Nothing where it is written in a way that we do not know.
std::optional<engines::decision::feel::Value> read_value(
    const pugi::xml_node& node, engines::decision::feel::Evaluation& evaluation);

// Whether what came out is what a case expects: numbers within 1e-8, all else exactly.
bool agrees(const engines::decision::feel::Value& expected,
            const engines::decision::feel::Value& actual);

}  // namespace cassia::tests

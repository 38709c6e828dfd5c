#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "engines/decision/model/description.h"

namespace cassia::messages {

inline constexpr std::size_t kDmnBytesMax = 20'000'000;
inline constexpr int kDmnDepthMax = 100;

// Reads a file of DMN 1.2 to 1.5 (OMG) as the description of a model; diagrams and extensions are
// passed over. Refuses, with the line, what is no such file: bad XML, a document type (and with it
// any entity of its own: none is ever expanded), elements nested deeper or a file larger than the
// limits. Expressions stay text: whether they can be read is for the compiler of models to say.
base::Result<engines::decision::model::Description> read_dmn(std::string_view xml);

}  // namespace cassia::messages

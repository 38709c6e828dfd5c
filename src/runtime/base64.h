#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace cassia::runtime {

// RFC 4648 section 4, with padding. Reading is strict: nothing for anything else.
std::string to_base64(base::Bytes bytes);
std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text);

}  // namespace cassia::runtime

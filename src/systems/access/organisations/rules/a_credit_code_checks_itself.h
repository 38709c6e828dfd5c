#pragma once

#include <string_view>

#include "base/result.h"

namespace cassia::systems::access::organisations {

// GB 32100-2015 (register: gb_32100_2015): a unified social credit code has 18 characters of 31,
// the last of which checks the others. Refuses credit_code_malformed and credit_code_mismatch, at
// "credit_code".
base::Result<void> credit_code_is_sound(std::string_view code);

}  // namespace cassia::systems::access::organisations

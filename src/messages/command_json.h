#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "journeys/commands.h"

namespace cassia::messages {

// The command of this name from the JSON of its struct, as somebody outside sent it: bounded
// amounts, no empty ids. Refuses what codec::decode_command refuses; the place is a path within the
// struct.
base::Result<journeys::Command> read_command_json(std::string_view name, std::string_view body);

}  // namespace cassia::messages

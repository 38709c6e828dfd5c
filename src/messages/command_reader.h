#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeys/commands.h"
#include "messages/field_node.h"

namespace cassia::messages {

// The command named `name` from its fields. Refuses command_unknown and what field_reader refuses.
base::Result<journeys::Command> read_command(std::string_view name, const FieldNode& node);

// A consignment and its declarant, as lodge_consignment has it: for quotes.
base::Result<journeys::LodgeConsignment> read_lodging(const FieldNode& node);

// Every command's name with the names of its fields, for help.
struct CommandHelp {
  std::string name;
  std::vector<std::string> fields;
};
std::vector<CommandHelp> command_help();

}  // namespace cassia::messages

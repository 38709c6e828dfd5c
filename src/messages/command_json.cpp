#include "messages/command_json.h"

#include "codec/desk_codec.h"

// The commands of the zone are the journeys', which the codec does not know.
CASSIA_COMMAND_CODEC(cassia::journeys::Command)

namespace cassia::messages {

base::Result<journeys::Command> read_command_json(std::string_view name, std::string_view body) {
  std::string wrapped = "{\"";
  wrapped += name;
  wrapped += "\":";
  wrapped += body;
  wrapped += '}';
  auto command = codec::decode_command<journeys::Command>(wrapped);
  if (command) {
    return command;
  }
  base::Refusal refusal = command.error();
  if (refusal.place == name) {
    refusal.place.clear();
  } else if (refusal.place.starts_with(name) && refusal.place[name.size()] == '.') {
    refusal.place.erase(0, name.size() + 1);
  }
  return refusal;
}

}  // namespace cassia::messages

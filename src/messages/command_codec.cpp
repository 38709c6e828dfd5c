#include "codec/desk_codec.h"
#include "journeys/commands.h"

// The commands of the zone are the journeys', which the codec does not know.
CASSIA_COMMAND_CODEC(cassia::journeys::Command)

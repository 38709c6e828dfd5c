#include "codec/desk_codec.h"
#include "systems/trade/dockets/dockets.h"

CASSIA_DESK_CODEC(cassia::systems::trade::dockets)

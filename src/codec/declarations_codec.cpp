#include "codec/desk_codec.h"
#include "systems/trade/declarations/declarations.h"

CASSIA_DESK_CODEC(cassia::systems::trade::declarations)

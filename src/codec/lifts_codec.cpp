#include "codec/desk_codec.h"
#include "systems/trade/lifts/lifts.h"

CASSIA_DESK_CODEC(cassia::systems::trade::lifts)

#include "codec/desk_codec.h"
#include "systems/trade/gate/gate.h"

CASSIA_DESK_CODEC(cassia::systems::trade::gate)

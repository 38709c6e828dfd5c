#include "codec/desk_codec.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::origin_exchange)

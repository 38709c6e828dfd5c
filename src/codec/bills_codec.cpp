#include "codec/desk_codec.h"
#include "systems/treaty/bills/bills.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::bills)

#include "codec/desk_codec.h"
#include "systems/treaty/rulings/rulings.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::rulings)

#include "codec/desk_codec.h"
#include "systems/treaty/reforms/reform_desk.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::reforms)

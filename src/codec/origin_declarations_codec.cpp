#include "codec/desk_codec.h"
#include "systems/treaty/origin_declarations/origin_declarations.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::origin_declarations)

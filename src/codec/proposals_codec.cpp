#include "codec/desk_codec.h"
#include "systems/access/proposals/proposals.h"

CASSIA_DESK_CODEC(cassia::systems::access::proposals)

#include "codec/desk_codec.h"
#include "systems/access/delegations/delegations.h"

CASSIA_DESK_CODEC(cassia::systems::access::delegations)

#include "codec/desk_codec.h"
#include "systems/access/organisations/organisations.h"

CASSIA_DESK_CODEC(cassia::systems::access::organisations)

#include "codec/desk_codec.h"
#include "systems/access/users/users.h"

CASSIA_DESK_CODEC(cassia::systems::access::users)

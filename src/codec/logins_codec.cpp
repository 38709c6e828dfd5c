#include "codec/desk_codec.h"
#include "systems/access/logins/logins.h"

CASSIA_DESK_CODEC(cassia::systems::access::logins)

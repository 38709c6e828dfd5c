#include "codec/desk_codec.h"
#include "systems/access/webhooks/webhooks.h"

CASSIA_DESK_CODEC(cassia::systems::access::webhooks)

#include "codec/desk_codec.h"
#include "systems/trade/attachments/attachments.h"

CASSIA_DESK_CODEC(cassia::systems::trade::attachments)

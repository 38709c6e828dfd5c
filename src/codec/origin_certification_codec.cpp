#include "codec/desk_codec.h"
#include "systems/treaty/origin_certification/origin_certification.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::origin_certification)

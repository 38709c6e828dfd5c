#include "codec/desk_codec.h"
#include "systems/treaty/approved_exporters/approved_exporters.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::approved_exporters)

#include "codec/desk_codec.h"
#include "systems/trade/gate_devices/gate_devices.h"

CASSIA_DESK_CODEC(cassia::systems::trade::gate_devices)

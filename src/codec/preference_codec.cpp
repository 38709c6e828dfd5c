#include "codec/desk_codec.h"
#include "systems/treaty/preference/preference.h"

CASSIA_DESK_CODEC(cassia::systems::treaty::preference)

#include "codec/desk_codec.h"
#include "systems/finance/accounts/accounts.h"

CASSIA_DESK_CODEC(cassia::systems::finance::accounts)

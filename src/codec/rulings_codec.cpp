#include "codec/desk_codec.h"
#include "systems/treaty/rulings/rulings.h"

// The desk's own commands carry the table that decides; those that users give are of the journeys.
CASSIA_EVENT_CODEC(cassia::systems::treaty::rulings::Event)
CASSIA_STATE_CODEC(cassia::systems::treaty::rulings::State)
CASSIA_ROW_CODEC(cassia::systems::treaty::rulings::Row)

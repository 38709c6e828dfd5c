#include "codec/desk_codec.h"
#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::codec {

namespace origin_exchange = systems::treaty::origin_exchange;

template <>
struct RetiredEvents<origin_exchange::Event> : EventList<origin_exchange::CopyComparedV1> {};

}  // namespace cassia::codec

CASSIA_DESK_CODEC(cassia::systems::treaty::origin_exchange)

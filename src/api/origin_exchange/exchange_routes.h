#pragma once

#include "api/origin_exchange/exchange.h"

namespace cassia::api {

//   POST /api/v1/treaty/origin_exchange/messages                 a partner's signed message
//   POST /api/v1/treaty/origin_exchange/register_origin_partner  its key is read here
//   POST /api/v1/treaty/origin_exchange/change_origin_partner
//   GET  /api/v1/treaty/origin_exchange/delivery                 what was sent, and what waits
std::vector<Route> exchange_routes(OriginExchange& exchange);

}  // namespace cassia::api

#pragma once

#include <vector>

#include "api/counter.h"
#include "api/people_names.h"

namespace cassia::api {

// What the trade system shows beside its tables:
//
//   GET  /api/v1/trade/consignments/{declaration_id}   the story, and what the caller may do next
//   POST /api/v1/trade/quotes                          a lodging asked about before it is lodged
//   POST /api/v1/trade/enquiries                       the regimes of one line; open to everyone
//   GET  /api/v1/trade/slots?pass&date&lane_class      the slots that a gate offers
//   GET  /api/v1/trade/gate/released_list?device       what a lane may let in without network
//   POST /api/v1/trade/gate/offline_events             what it did meanwhile
//   POST /api/v1/trade/drivers                         what a booking names a driver by
std::vector<Route> trade_routes(Counter& counter, std::shared_ptr<PeopleNames> people);

std::vector<Route> consignment_routes(Counter& counter, std::shared_ptr<PeopleNames> people);
std::vector<Route> quote_routes(Counter& counter);
std::vector<Route> slot_routes(Counter& counter);
std::vector<Route> offline_gate_routes(Counter& counter);
std::vector<Route> driver_routes(Door& door);

}  // namespace cassia::api

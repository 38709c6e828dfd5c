#pragma once

#include <vector>

#include "api/access/door.h"
#include "api/attachments/cabinet.h"
#include "api/bulk/bulk_lodging.h"
#include "api/counter.h"
#include "api/documents/print_room.h"
#include "api/feed/feed.h"
#include "api/log/log_nodes.h"
#include "api/origin_exchange/exchange.h"
#include "api/webhooks/webhooks.h"
#include "api/workspace/papers.h"

namespace cassia::api {

// Everything that the counter answers, in the order of the documentation.
struct RouteSources {
  Counter& counter;
  Door& door;
  Cabinet& cabinet;
  Feed& feed;
  Papers& papers;
  LogNodes& log_nodes;
  BulkLodging& bulk;
  Webhooks& webhooks;
  OriginExchange& origin_exchange;
  PrintRoom& print_room;
  std::string verifier_key;
};
std::vector<Route> all_routes(const RouteSources& sources);

}  // namespace cassia::api

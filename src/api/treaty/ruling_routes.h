#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// Rulings beside the commands and tables that any desk has:
//
//   GET /api/v1/treaty/rulings/ruling/{key}/detail          facts, receipt, overrides and appeal
//   GET /api/v1/treaty/reforms/reform/{key}/measure?from&to its rulings beside all others
//
// Whoever may not see the ruling, or not all rulings, is told that there is none.
std::vector<Route> ruling_routes(PrintRoom& room);

}  // namespace cassia::api

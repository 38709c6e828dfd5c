#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// The reform desk beside the commands and tables that any desk has:
//
//   GET  /api/v1/treaty/reforms/reform/{key}/detail  content, evidence, places, steps
//   GET  /api/v1/treaty/reforms/reform/{key}/diff    its rows against the version in force there
//   POST /api/v1/treaty/reforms/check                what the editor needs while a cell is typed
//
// A key is "institution.reform". Whoever may not see the reform is told that there is none.
std::vector<Route> reform_routes(PrintRoom& room);

}  // namespace cassia::api

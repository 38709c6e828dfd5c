#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

//   POST /api/v1/treaty/origin/determinations   whether the good of a bill of materials originates
//
// Bills hold what goods cost their makers: only for those signed in, nothing is kept, and no fault
// that is told repeats them. Answered on the room's workers: a long bill takes seconds.
std::vector<Route> origin_routes(PrintRoom& room);

}  // namespace cassia::api

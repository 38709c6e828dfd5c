#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

//   POST /api/v1/investment/admission/answers   whether a foreign investment is admitted
//
// Who stands behind a company is a secret of its investors (Regulation on the Foreign Investment
// Law art. 25): only for those signed in, nothing is kept, and no fault that is told repeats it.
// Answered on the room's workers: advice on a large structure takes seconds.
std::vector<Route> admission_routes(PrintRoom& room);

}  // namespace cassia::api

#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

//   POST /api/v1/treaty/preference/past_lines   lines of a file: lower rates left unused
//   GET  /api/v1/treaty/preference/past_lines   the same of what the organisation imported here
//
// Only for those signed in; nothing of a file is kept. Answered on the room's workers. A larger
// file than a request may be is for `cassia preference replay`.
std::vector<Route> past_line_routes(PrintRoom& room);

}  // namespace cassia::api

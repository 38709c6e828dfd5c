#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// A tariff that might be, applied to what was imported (docs/concepts/stress_test.md):
//
//   POST /api/v1/treaty/stress_tests   to lines of a file, or to what was imported here
//
// Nothing is kept. A longer file than a request may be is for `cassia stress-test`.
std::vector<Route> stress_routes(PrintRoom& room);

}  // namespace cassia::api

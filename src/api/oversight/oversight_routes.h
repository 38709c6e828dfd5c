#pragma once

#include <vector>

#include "api/counter.h"

namespace cassia::api {

// The plan, for everyone to see:
//
//   GET /api/v1/oversight/tasks      the 23 tasks with their systems, areas and agencies
//   GET /api/v1/oversight/overview   the targets as they stand, and what moves at the passes today
std::vector<Route> oversight_routes(Counter& counter);

}  // namespace cassia::api

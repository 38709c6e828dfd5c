#pragma once

#include "api/counter.h"
#include "api/workspace/papers.h"

namespace cassia::api {

// What concerns the caller, out of the log; and which of it the caller has read.
//
//   GET  /api/v1/access/notifications             newest first; all, or what is not read yet
//   GET  /api/v1/access/notifications/unread      how many, for the bell
//   POST /api/v1/access/notifications/mark_read
std::vector<Route> notification_routes(Counter& counter, Papers& papers);

}  // namespace cassia::api

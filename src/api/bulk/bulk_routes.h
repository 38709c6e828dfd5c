#pragma once

#include <vector>

#include "api/bulk/bulk_lodging.h"
#include "api/call.h"

namespace cassia::api {

// Files of many lodgings:
//
//   POST   /api/v1/trade/bulk_lodgings?name=        text/csv or application/x-ndjson: is checked
//   GET    /api/v1/trade/bulk_lodgings              the jobs, the newest first
//   GET    /api/v1/trade/bulk_lodgings/columns      the columns of a CSV file
//   GET    /api/v1/trade/bulk_lodgings/{job}        how far it is
//   GET    /api/v1/trade/bulk_lodgings/{job}/lines?state&limit&after
//   GET    /api/v1/trade/bulk_lodgings/{job}/refused   as CSV, to be corrected and sent again
//   POST   /api/v1/trade/bulk_lodgings/{job}/lodge | pause | cancel
//   DELETE /api/v1/trade/bulk_lodgings/{job}
//
// A job belongs to the organisation that is lodged for; whoever may lodge for it sees the job.
std::vector<Route> bulk_routes(BulkLodging& bulk);

}  // namespace cassia::api

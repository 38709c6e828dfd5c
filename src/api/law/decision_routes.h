#pragma once

#include <vector>

#include "api/counter.h"

namespace cassia::api {

// The law's decision tables, for everyone to read, try and take away:
//
//   GET  /api/v1/law/tables/{name}            rows, citations and what the exact analysis finds
//   GET  /api/v1/law/tables/{name}/text       the canonical text, whose SHA-256 receipts bear
//   GET  /api/v1/law/tables/{name}/dmn        the same as a model of DMN
//   POST /api/v1/law/tables/{name}/decisions  inputs in, decision and receipt out; changes nothing
//
// A table is analysed once, when it is first looked at. GET /law/tables is of law_routes.
std::vector<Route> decision_routes(Counter& counter);

}  // namespace cassia::api

#pragma once

#include <vector>

#include "api/counter.h"

namespace cassia::api {

// The law that the zone decides by, for everyone to read:
//
//   GET /api/v1/law/packages                     institution packages
//   GET /api/v1/law/parameters?package&q&as_of   dated parameters, each value with clause and mark
//   GET /api/v1/law/sources, /law/sources/{id}   legal texts and the clauses that are used
//   GET /api/v1/law/goods?q&limit&after          codes by digits or by name, page by page
//   GET /api/v1/law/missing_tables               tables that exist in law and are not loaded
//   GET /api/v1/law/units, /law/agreements       what a declaration may name
//   GET /api/v1/law/tables                       decision tables; the rest of them:
//   decision_routes.h GET /api/v1/law/refusals                     every way to be refused, with
//   its sentence
std::vector<Route> law_routes(Counter& counter);

}  // namespace cassia::api

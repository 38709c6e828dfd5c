#pragma once

#include <vector>

#include "api/counter.h"
#include "api/people_names.h"

namespace cassia::api {

// For every read-model table of every desk:
//
//   GET /api/v1/<system>/<desk>/<table>         a page of rows: {"items": [...], "next": cursor},
//                                               with the names of those who stand in them
//   GET /api/v1/<system>/<desk>/<table>.csv     the same as CSV (RFC 4180), up to 100,000 rows
//   GET /api/v1/<system>/<desk>/<table>/{key}   one row, with an ETag
//
// Each column may be asked for by name (`phase=lodged`); numbers and instants also by
// `<column>.min` and `<column>.max`. `order_by` names the key or an indexed column, `direction` is
// `ascending` or `descending`, `limit` at most 500, `after` the `next` of the page before. Who may
// see only what is their organisation's is shown only that; rows of a part (a declaration's lines)
// are asked for by the whole they belong to.
std::vector<Route> table_routes(Counter& counter, std::shared_ptr<PeopleNames> people);

}  // namespace cassia::api

#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// The back-test of a reform's draft against the version in force (docs/concepts/backtest.md):
//
//   POST /api/v1/treaty/reforms/reform/{key}/backtest        over CSV, or what the zone decided
//   POST /api/v1/treaty/reforms/reform/{key}/backtest/case   both receipts of one case of it
//
// Nothing is kept: what two persons sign is given to attach_backtest. A longer file than a request
// may be is for `cassia law backtest`.
std::vector<Route> backtest_routes(PrintRoom& room);

}  // namespace cassia::api

#pragma once

#include <string_view>

#include "api/documents/print_room.h"

namespace cassia::api {

// No row: stands for what desks decided by tables of the law, where roles say what they may read.
inline constexpr std::string_view kDeskDecision = "desk_decision";

// The back-test of a reform's draft against the version in force (docs/concepts/backtest.md):
//
//   POST /api/v1/treaty/reforms/reform/{key}/backtest        over CSV, or what the zone decided
//   POST /api/v1/treaty/reforms/reform/{key}/backtest/case   both receipts of one case of it
//
// Nothing is kept: what two persons sign is given to attach_backtest. A longer file than a request
// may be is for `cassia law backtest`.
std::vector<Route> backtest_routes(PrintRoom& room);

}  // namespace cassia::api

#pragma once

#include <vector>

#include "api/counter.h"
#include "api/log/log_nodes.h"

namespace cassia::api {

// The audit log, for whoever wants to check the zone:
//
//   GET /api/v1/log/key                        the key that signs tree heads
//   GET /api/v1/log/heads/latest               the last signed tree head
//   GET /api/v1/log/consistency?from&to        that the log of one size continues that of another
//   GET /api/v1/log/event_types                what can happen, in words
//   GET /api/v1/log/events                     what the caller may see, the newest first
//   GET /api/v1/log/streams/{stream}?after&limit  the events of a stream that the caller may see
//   GET /api/v1/log/events/{position}          one event with its proof (docs/formats/proofs.md)
std::vector<Route> log_routes(Counter& counter, LogNodes& nodes, const std::string& verifier_key);

}  // namespace cassia::api

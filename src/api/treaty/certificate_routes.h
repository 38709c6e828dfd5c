#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// Certificates of origin, beside the commands that any route gives:
//
//   POST /api/v1/treaty/origin_certification/apply_for_certificate
//
// The zone determines the origin of every line out of its bill of materials; nobody tells it. Of a
// bill only the digest is kept.
std::vector<Route> certificate_routes(PrintRoom& room);

}  // namespace cassia::api

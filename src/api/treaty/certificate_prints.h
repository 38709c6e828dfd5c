#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

//   GET /api/v1/treaty/certificates/{certificate}/certificate.pdf   on paper
//   GET /api/v1/treaty/certificates/{certificate}/certificate.txt   its signed text
//
// An issued certificate on paper and as its signed text, to whoever may see it. What ended is not
// printed any more (certificate_phase). `?copy=2`: the second certified copy.
std::vector<Route> certificate_prints(PrintRoom& room);

}  // namespace cassia::api

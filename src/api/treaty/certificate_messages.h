#pragma once

#include "api/documents/print_room.h"

namespace cassia::api {

// The Single Window's message of a certificate of origin, in and out:
//
//   POST /api/v1/treaty/certificates/read_message
//   GET  /api/v1/treaty/certificates/{certificate}/message.xml
//
// Reading answers what an application would say, for the applicant to complete and hand in; it
// files nothing. The other is the message of an application or certificate that the caller may see.
std::vector<Route> certificate_messages(PrintRoom& room);

}  // namespace cassia::api

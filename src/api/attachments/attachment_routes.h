#pragma once

#include <vector>

#include "api/attachments/cabinet.h"

namespace cassia::api {

// The papers of a consignment: hand one in, list them, take one out.
std::vector<Route> attachment_routes(Cabinet& cabinet);

// Hands in the body of the request (upload.cpp).
void upload_attachment(Cabinet& cabinet, const CallPtr& call, const Responder& responder);

// Once the command to withdraw is accepted, its paper is forgotten before the answer goes out.
void forget_on_withdrawal(Cabinet& cabinet, std::vector<Route>& routes);

// The port that the consignment lies at; nothing when the caller may not see it, or it is not
// there.
std::optional<std::string> seen_port(Counter& counter, const Call& call);

}  // namespace cassia::api

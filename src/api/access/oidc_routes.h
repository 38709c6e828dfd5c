#pragma once

#include <functional>

#include "api/access/door.h"

namespace cassia::api {

// Sends a browser to the identity provider: makes an attempt out of `wanted` (then, user and
// session are the caller's), seals it into a cookie and answers with what `answer` makes of the
// provider's address. Refusals go to `refuse`. What asks the network runs on a worker.
struct Departure {
  OidcAttempt wanted = {};
  std::function<http::Response(const std::string& location)> answer;
  std::function<void(base::RefusalCode)> refuse;
};
void depart(Door& door, const CallPtr& call, const Responder& responder, Departure departure);

// A redirect of a browser that nobody keeps.
http::Response redirect_to(std::string location);

}  // namespace cassia::api

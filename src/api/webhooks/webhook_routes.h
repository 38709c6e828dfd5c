#pragma once

#include "api/webhooks/webhooks.h"

namespace cassia::api {

// Webhooks pass the door where secrets are made; pausing, resuming and removing are commands like
// others.
//
//   POST /api/v1/access/webhooks/register_webhook        the secret is shown once
//   POST /api/v1/access/webhooks/change_webhook
//   POST /api/v1/access/webhooks/rotate_webhook_secret   the new secret is shown once
//   GET  /api/v1/access/webhooks/delivery                what was sent, and what waits
//   POST /api/v1/access/webhooks/delivery/send_again
std::vector<Route> webhook_routes(Webhooks& webhooks);

}  // namespace cassia::api

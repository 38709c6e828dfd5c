#pragma once

#include "api/webhooks/webhooks.h"

namespace cassia::api {

std::vector<Route> delivery_routes(Webhooks& webhooks);

// Who asks about webhooks; for both kinds of their routes.
//
// Whether the caller's roles let it keep webhooks; nobody does so for another organisation.
base::Result<void> may_keep_webhooks(const Call& call, const std::string& command);
// Refuses not_found for one of another organisation, as for one that there is not.
base::Result<void> is_own_webhook(Webhooks& webhooks, const Call& call,
                                  const systems::access::webhooks::WebhookId& webhook);
std::string webhook_key(const PersonFacts& person,
                        const systems::access::webhooks::WebhookId& webhook);

}  // namespace cassia::api

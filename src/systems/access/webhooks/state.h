#pragma once

#include "systems/access/webhooks/events.h"

namespace cassia::systems::access::webhooks {

// Paused by an administrator, stopped by the zone itself; `resume` ends both.
enum class WebhookStatus : std::uint8_t { active, paused, stopped, removed };
BOOST_DESCRIBE_ENUM(WebhookStatus, active, paused, stopped, removed)

struct Webhook {
  WebhookId webhook = {};
  WebhookStatus status = WebhookStatus::active;
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
  std::string sealed_secret = {};  // empty once it is removed
  base::ActorId registered_by = {};
  base::Instant registered_at = {};

  friend bool operator==(const Webhook&, const Webhook&) = default;
};
BOOST_DESCRIBE_STRUCT(Webhook, (),
                      (webhook, status, url, kinds, description, sealed_secret, registered_by,
                       registered_at))

struct State {
  base::OrganisationId organisation = {};
  std::vector<Webhook> webhooks = {};  // in the order in which they were registered

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (organisation, webhooks))

}  // namespace cassia::systems::access::webhooks

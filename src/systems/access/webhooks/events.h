#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/access/webhooks/commands.h"

// What happened to an organisation's webhooks. Published: a change of fields is a new version.
namespace cassia::systems::access::webhooks {

struct WebhookRegistered {
  static constexpr base::EventType kType{"access.webhooks.registered", 1};
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
  std::string url = {};
  std::vector<std::string> kinds = {};  // sorted, each once
  std::string description = {};
  std::string sealed_secret = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookRegistered, (),
                      (organisation, webhook, url, kinds, description, sealed_secret, by, at))

struct WebhookChanged {
  static constexpr base::EventType kType{"access.webhooks.changed", 1};
  WebhookId webhook = {};
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookChanged, (), (webhook, url, kinds, description, by, at))

struct WebhookSecretRotated {
  static constexpr base::EventType kType{"access.webhooks.secret_rotated", 1};
  WebhookId webhook = {};
  std::string sealed_secret = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookSecretRotated, (), (webhook, sealed_secret, by, at))

struct WebhookPaused {
  static constexpr base::EventType kType{"access.webhooks.paused", 1};
  WebhookId webhook = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookPaused, (), (webhook, by, at))

struct WebhookResumed {
  static constexpr base::EventType kType{"access.webhooks.resumed", 1};
  WebhookId webhook = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookResumed, (), (webhook, by, at))

struct WebhookRemoved {
  static constexpr base::EventType kType{"access.webhooks.removed", 1};
  WebhookId webhook = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookRemoved, (), (webhook, by, at))

// The zone gave up: nobody answered as many attempts as the law book has for one message.
struct WebhookStopped {
  static constexpr base::EventType kType{"access.webhooks.stopped", 1};
  WebhookId webhook = {};
  std::int64_t attempts = 0;
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(WebhookStopped, (), (webhook, attempts, by, at))

using Event = std::variant<WebhookRegistered, WebhookChanged, WebhookSecretRotated, WebhookPaused,
                           WebhookResumed, WebhookRemoved, WebhookStopped>;

}  // namespace cassia::systems::access::webhooks
